class A { hi(n) { return "A" + n; } get p() { return "pA"; } }
class B extends A { hi(n) { return "B" + super.hi(n + 1); } get p() { return super.p + "B"; } }
class C extends B { hi(n) { const go = () => super.hi(n + 1); return "C" + go(); } get p() { return `${super.p}C`; } }
console.log(new C().hi(0), new C().p);
