// variables of the function that are set only inside a loop body that closures keep
function f() { const fs = []; for (const a of [1, 2]) { var v = a * 2; let own = a; fs.push(() => a + v + own); } return fs.map(g => g()).join() + v; }
function g() { const fs = []; for (let i = 0; i < 2; i++) { for (var j = 0; j < 2; j++) { const k = j; fs.push(() => i + k); } var last = i; } return fs.map(h => h()).join() + j + last; }
function h(xs) { for (const x of xs) { const keep = () => x; try { var r = keep(); if (r > 1) return r; } catch (e) { var bad = e; } finally { var fin = x; } } return [r, bad, fin].join(); }
var top = []; for (const q of [1, 2]) { var seen = q; top.push(() => q + seen); }
console.log(f(), g(), h([1, 2, 3]), h([0]), top.map(t => t()).join(), seen);
