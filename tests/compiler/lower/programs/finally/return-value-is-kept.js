function f() { let x = 1; try { return x; } finally { x = 2; } }
function g() { const o = { n: 1 }; try { return o; } finally { o.n = 2; } }
console.log(f(), g());
