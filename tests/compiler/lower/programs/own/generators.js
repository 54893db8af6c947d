const L = [];
function* count(n) { for (let i = 0; i < n; i++) { const got = yield i; if (got) L.push("got " + got); } return "done"; }
const c = count(3); L.push(c.next().value, c.next("a").value, JSON.stringify(c.next(null)), JSON.stringify(c.next()), JSON.stringify(c.next()));
function* tree(n) { if (n > 0) { yield* tree(n - 1); yield n; yield* tree(n - 1); } } L.push([...tree(3)].join(""));
function* fib() { let [a, b] = [0, 1]; while (true) { yield a; [a, b] = [b, a + b]; } }
const small = []; for (const f of fib()) { if (f > 20) break; small.push(f); } L.push(small.join());
const [x, y, ...[z]] = (function* () { yield 1; yield 2; yield 3; })(); L.push(x, y, z);
function* safe() { try { yield 1; yield 2; } catch (e) { yield "caught " + e; } finally { L.push("cleanup"); } } const s = safe(); s.next(); L.push(s.throw("boom").value, s.next().done);
const r = safe(); r.next(); L.push(JSON.stringify(r.return(9)), r.next().done); for (const v of safe()) { if (v === 1) break; }
const obj = { *items() { yield* [1, 2]; yield* "ab"; yield* new Set([3]); }, *[Symbol.iterator]() { yield* this.items(); } }; L.push([...obj].join());
function* inner() { const v = yield "q"; return v + "!"; } function* outer() { const res = yield* inner(); yield res; } const o = outer(); o.next(); L.push(o.next("ans").value);
const take = (n, it) => { const out = []; for (const v of it) { if (out.length >= n) break; out.push(v); } return out; }; const naturals = function* () { let n = 0; while (true) yield n++; }; const map = function* (it, f) { for (const v of it) yield f(v); };
L.push(take(4, map(naturals(), v => v * v)).join());
class Coll { constructor(...i) { this.i = i; } *[Symbol.iterator]() { for (const v of this.i) yield v; } *pairs() { for (const a of this) for (const b of this) yield [a, b]; } } L.push([...new Coll(1, 2).pairs()].join(";"), Math.max(...new Coll(4, 9)));
const custom = { from: 1, to: 3, [Symbol.iterator]() { let c = this.from, t = this.to; return { next: () => c <= t ? { value: c++, done: false } : { value: undefined, done: true }, return() { L.push("closed"); return {}; } }; } };
for (const v of custom) { if (v === 2) break; } const [only] = custom; L.push([...custom].join(), only, Array.from(custom, v => v * 2).join());
function* lazyArgs(a = L.push("default")) { yield a; } const la = lazyArgs(); L.push(la.next().value > 0);
function* yields() { const a = (yield 1) + (yield 2); L.push("sum " + a); const list = [yield 3, yield 4]; return list; } const ys = yields(); ys.next(); ys.next(10); ys.next(20); ys.next("p"); L.push(JSON.stringify(ys.next("q")));
function* empty() { } L.push([...empty()].length, empty().next().done, typeof empty().next, Object.prototype.toString.call(empty()));
function* nul() { const v = yield null; return null; } const nu = nul(); L.push(JSON.stringify(nu.next()), JSON.stringify(nu.next()));
const entries = Object.entries({ a: 1 })[Symbol.iterator](); L.push(JSON.stringify(entries.next()), entries.next().done);
try { for (const v of 5) { } } catch (e) { L.push(e.name); } try { [...{}]; } catch (e) { L.push(e.name); } try { const [q] = null; } catch (e) { L.push(e.name); }
console.log(L.map(String).join("|"));
