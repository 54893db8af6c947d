function* fib() { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } }
const take = function* (n, it) { let i = 0; for (const v of it) { if (i++ >= n) return; yield v; } };
console.log([...take(10, fib())], Math.max(...take(5, fib())));
