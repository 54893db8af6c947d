class A { name = "a"; m() { return this?.name; } arrow = () => this.name; static s() { return this?.name; } }
const { m, arrow } = new A();
console.log(m(), arrow(), m.call({ name: "b" }), m.bind({ name: "c" })(), [1].map(new A().m), A.prototype.m === m, new A().m === new A().m);
const s = A.s;
console.log(s());
