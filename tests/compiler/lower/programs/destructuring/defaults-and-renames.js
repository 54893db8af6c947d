const f = ({ a = 1, b: { c = 2, ...rest } = {}, ...others } = {}) => [a, c, rest, others];
console.log(f(), f({ a: undefined, b: { c: null, d: 4 }, e: 5 }), f({ a: null, f: 1 }));
const { length, 0: first, [length - 1]: last } = "hello";
console.log(length, first, last);
