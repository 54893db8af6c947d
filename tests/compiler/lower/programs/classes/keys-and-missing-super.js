const k = { [Symbol.toPrimitive]() { console.log("converted"); return "key"; } };
class C { [k] = 1; static [k] = 2; [k]() {} }
console.log(new C().key, new C().key, C.key);
class A {}
class B extends A { constructor() { console.log("no super"); } }
class E extends Error { constructor(m) { const unused = () => m; } }
for (const K of [B, E]) try { new K("x"); } catch (e) { console.log(e.name + ": " + e.message); }
