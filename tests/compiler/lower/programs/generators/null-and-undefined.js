function* g(x) { const a = yield null; const b = yield undefined; return [a, b, x]; }
const it = g(null);
console.log(it.next(), it.next(null), it.next(), it.next());
const n = (function* () { const nothing = null; return nothing; })();
console.log(n.next());
function* o() { const v = yield* n2(); console.log(v); return v; }
function* n2() { for (const x of [1]) { if (x) { const z = null; return z; } } }
console.log(o().next());
async function* an() { return null; }
console.log(await an().next());
