function* adder() { let sum = 0; for (;;) { const n = yield sum; if (n === undefined) return sum; sum += n; } }
const it = adder();
console.log(it.next().value, it.next(5).value, it.next(7).value, it.next(), it.next());
