// closures over variables of a turn, in every kind of loop and with every way out
const L = [];
const later = [];
for (let i = 0; i < 3; i++) { later.push(() => i); if (i === 1) continue; later.push(() => i * 10); }
L.push(later.map(f => f()).join());
function firstBig(xs) { for (const x of xs) { const keep = () => x; if (x > 2) return keep; } return () => "none"; }
L.push(firstBig([1, 2, 3])(), firstBig([1])());
const fs = [];
outer: for (const a of [1, 2, 3]) {
  for (const b of [1, 2, 3]) {
    if (b === 2 && a === 1) continue outer;
    if (a === 3) break outer;
    fs.push(() => a + ":" + b);
  }
}
L.push(fs.map(f => f()).join());
let n = 0;
const ws = [];
while (n < 4) { const m = n++; if (m === 2) continue; ws.push(() => m); if (m === 3) break; }
L.push(ws.map(f => f()).join());
const ds = [];
let d = 0;
do { let k = d * 2; ds.push(() => k++); } while (++d < 3);
L.push(ds.map(f => f() + f()).join());
const inc = [];
for (let i = 0; i < 6; i++) { inc.push(() => i++); i++; }
L.push(inc.map(f => f()).join(), inc.map(f => f()).join());
const byKey = {};
for (const k in { a: 1, b: 2 }) byKey[k] = () => k;
L.push(byKey.a() + byKey.b());
const pairs = [];
for (const [k, { v = k }] of [["x", {}], ["y", { v: 2 }]]) pairs.push(() => k + v);
L.push(pairs.map(f => f()).join());
function* numbered() { for (let i = 0; i < 2; i++) { const f = () => i; yield f; } return "end"; }
L.push([...numbered()].map(f => f()).join());
function sums() { const r = []; for (let i = 0, s = 0; i < 3; s += i, i++) r.push(() => i + "/" + s); return r.map(f => f()); }
L.push(sums().join());
function mixed(xs) { for (const x of xs) { const f = () => x; if (x === 0) continue; if (x < 0) break; if (x > 5) return f; L.push("m" + f()); } return () => "out"; }
L.push(mixed([0, 1, 9])(), mixed([2, -1, 9])());
const switched = [];
for (const x of [1, 2, 3]) { switch (x) { case 2: { const y = x * 100; switched.push(() => y); break; } default: switched.push(() => x); } }
L.push(switched.map(f => f()).join());
let total = 0;
for (const x of [1, 2]) { const add = () => { total += x; }; later.push(add); add(); add(); }
L.push(total);
const nested = [];
for (let i = 0; i < 2; i++) { for (let j = 0; j < 2; j++) nested.push(() => [i, j]); nested.push(() => i); }
L.push(JSON.stringify(nested.map(f => f())));
console.log(L.join("|"));
