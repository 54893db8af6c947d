class A { m(a, b) {} get g() { return 1; } static s(a, b = 1, c) {} async x() {} *y(a) {} }
const B = class {}, C = class Named { static n = Named.name; };
console.log(A.name, A.length, B.name, C.name, C.n, A.prototype.m.name, A.prototype.m.length, A.s.length, new A().x.name, A.prototype.y.length);
console.log((class { constructor(a, b) {} }).length, (class {}).name === "", { k: class {} }.k.name);
