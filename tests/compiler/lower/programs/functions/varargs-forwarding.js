const log = (...a) => a.map(x => typeof x).join();
const twice = f => (...a) => [f(...a), f.apply(null, a), f.call(null, ...a), Reflect.apply(f, null, a)];
console.log(twice(log)(1, "a", null), twice((a, b) => a + b)(1, 2), log(...[], ..."ab", ...new Set([1])));
