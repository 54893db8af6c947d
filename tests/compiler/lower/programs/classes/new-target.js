class A { constructor() { this.made = new.target.name; this.direct = new.target === A; } }
class B extends A {}
console.log(new A(), new B());
function F() { return new.target === undefined ? "called" : this; }
console.log(F(), new F() instanceof F);
