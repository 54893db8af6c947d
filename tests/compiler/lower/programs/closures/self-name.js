const f = function fact(n) { return n < 2 ? 1 : n * fact(n - 1); };
console.log(f(5), f.name, typeof fact);
const g = function h() { try { h = 1; } catch (e) { return e.message; } };
console.log(g());
