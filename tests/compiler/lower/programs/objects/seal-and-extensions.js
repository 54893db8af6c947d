const s = Object.seal({ a: 1 });
s.a = 2;
for (const g of [() => { s.b = 1; }, () => { delete s.a; }]) try { g(); } catch (e) { console.log(e.message); }
console.log(s, Object.isSealed(s), Object.isExtensible(s));
const p = Object.preventExtensions({ x: 1 });
try { p.y = 1; } catch (e) { console.log(e.message); }
delete p.x;
console.log(p);
