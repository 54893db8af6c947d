class A { #v = "A"; a() { return this.#v; } }
class B extends A { #v = "B"; b() { return this.#v + this.a(); } }
console.log(new B().b());
