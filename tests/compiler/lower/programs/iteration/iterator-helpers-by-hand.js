const map = (it, f) => ({ [Symbol.iterator]: function* () { let i = 0; for (const v of it) yield f(v, i++); } });
const zip = function* (...its) { const xs = its.map(x => x[Symbol.iterator]()); for (;;) { const rs = xs.map(x => x.next()); if (rs.some(r => r.done)) return; yield rs.map(r => r.value); } };
console.log([...zip([1, 2, 3], "ab", map(new Set([5, 6, 7]), (v, i) => v * i))]);
