class A { _v = 1; get v() { return this._v; } set v(x) { this._v = x; } }
class B extends A { get v() { return super.v * 10; } set v(x) { super.v = x + 1; } }
class C extends A { get v() { return "only get"; } }
const b = new B(); b.v = 4;
const c = new C();
try { c.v = 1; } catch (e) { console.log(e.name); }
console.log(b.v, c.v, b._v);
