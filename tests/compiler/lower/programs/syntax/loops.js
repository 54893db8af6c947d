const out = [];
for (;;) { out.push("once"); break; }
for (let i = 0, j = 10; i < j; i += 3, j--) out.push(i * j);
let n = 3; while (n --> 0) out.push(n);
do out.push("do"); while (false);
for (const c of "ab") for (const k in { x: 1 }) out.push(c + k);
for (let i = 0; i < 3; i++) { if (i === 1) continue; out.push("i" + i); }
for (var v of [1, 2]); out.push(v);
for (const [i, x] of ["p", "q"].entries()) out.push(i + x);
console.log(out.join(" "));
