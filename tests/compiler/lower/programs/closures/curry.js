const curry = f => function go(...a) { return a.length >= f.length ? f(...a) : (...b) => go(...a, ...b); };
const add = curry((a, b, c) => a + b + c);
console.log(add(1)(2)(3), add(1, 2)(3), add(1)(2, 3), add(1, 2, 3));
