const memo = f => { const seen = new Map(); return n => { if (!seen.has(n)) seen.set(n, f(n)); return seen.get(n); }; };
let calls = 0;
const square = memo(n => { calls++; return n * n; });
console.log(square(4), square(4), square(NaN), square(NaN), calls);
