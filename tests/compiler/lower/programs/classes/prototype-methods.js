class A { m() { return 1; } }
A.prototype.extra = function (n) { return this.m() + n; };
Object.defineProperty(A.prototype, "g", { get() { return "getter"; } });
console.log(new A().extra(1), new A().g, Object.getOwnPropertyNames(A.prototype), "extra" in new A(), Object.keys(new A()));
