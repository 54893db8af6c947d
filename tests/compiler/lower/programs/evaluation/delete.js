const o = { a: 1, b: 2, get c() { return 3; } };
console.log(delete o.a, delete o.missing, "a" in o, delete o.c, Object.keys(o));
const xs = [1, 2, 3];
console.log(delete xs[1], xs.length, 1 in xs, xs);
try { delete Object.freeze({ x: 1 }).x; } catch (e) { console.log(e.message); }
