const mixin = Base => class extends Base { mixed() { return "mixed " + super.hi(); } };
class A { hi() { return "hi"; } }
class B extends mixin(A) {}
console.log(new B().mixed(), Object.getPrototypeOf(Object.getPrototypeOf(B)) === A);
try { class C extends 5 {} } catch (e) { console.log(e.message); }
try { class C extends undefined {} } catch (e) { console.log(e.message); }
class N extends null { static hi = 1; }
console.log(N.hi);
