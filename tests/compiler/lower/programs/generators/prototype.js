function* g() { yield 1; }
g.prototype.extra = function () { return "extra"; };
const it = g();
console.log(it.extra(), it instanceof g, Object.prototype.toString.call(it), typeof it.next, g.name);
