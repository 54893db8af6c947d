const fib = n => (n < 2 ? n : fib(n - 1) + fib(n - 2));
const even = n => n === 0 || odd(n - 1), odd = n => n !== 0 && even(n - 1);
console.log([1, 5, 10].map(fib), even(10), odd(7), even(3));
