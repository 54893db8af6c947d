async function* ticks(n) { for (let i = 1; i <= n; i++) { await new Promise(r => setTimeout(r, 1)); yield i; } }
async function* map(it, f) { for await (const v of it) yield f(v); }
async function* take(it, n) { if (n <= 0) return; for await (const v of it) { yield v; if (--n === 0) return; } }
const out = [];
for await (const v of take(map(ticks(100), x => x * x), 4)) out.push(v);
console.log(out);
