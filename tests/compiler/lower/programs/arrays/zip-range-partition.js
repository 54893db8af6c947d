const range = (a, b, s = 1) => Array.from({ length: Math.max(0, Math.ceil((b - a) / s)) }, (_, i) => a + i * s);
const zip = (...xs) => range(0, Math.min(...xs.map(x => x.length))).map(i => xs.map(x => x[i]));
const partition = (xs, f) => xs.reduce(([a, b], x) => (f(x) ? [[...a, x], b] : [a, [...b, x]]), [[], []]);
console.log(range(0, 5), range(5, 0, -2), zip([1, 2, 3], "ab", [true, false]), partition([1, 2, 3, 4], x => x % 2), Object.fromEntries(zip(["a", "b"], [1, 2])), range(0, 1, 0.25));
