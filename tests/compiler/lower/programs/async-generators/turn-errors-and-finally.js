const kept = [];
async function* g() {
  for (const x of ["a", "b", "c"]) {
    kept.push(() => x);
    try { yield x; } catch (e) { console.log("caught", e, "in", x); } finally { console.log("finally", x); }
  }
}
const it = g();
console.log(await it.next());
console.log(await it.throw("oops"));
console.log(await it.return("over"), await it.next());
console.log(kept.map(f => f()));
