const f = Object.freeze({ a: 1, inner: { b: 2 } });
for (const g of [() => { f.a = 2; }, () => { f.c = 3; }, () => { delete f.a; }]) try { g(); } catch (e) { console.log(e.message); }
f.inner.b = 5;
console.log(f, Object.isFrozen(f), Object.isFrozen({}), Object.isFrozen(1));
const xs = Object.freeze([1, 2]);
try { xs.push(3); } catch (e) { console.log(e.message); }
try { xs[0] = 9; } catch (e) { console.log(e.message); }
