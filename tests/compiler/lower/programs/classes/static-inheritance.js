class A { static create(...a) { return new this(...a); } static n = 1; static get tag() { return "tag:" + this.name; } }
class B extends A { constructor(x) { super(); this.x = x; } static create(...a) { return super.create(...a); } }
console.log(B.create(5).x, B.n, B.tag, A.tag, Object.hasOwn(B, "n"));
B.n = 2;
console.log(A.n, B.n);
