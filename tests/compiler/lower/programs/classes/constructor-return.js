class A { constructor(o) { if (o) return o; this.own = true; } }
console.log(new A({ other: 1 }), new A(), new A(5), new A({}) instanceof A);
