const memo = f => { const m = new Map(); return (...a) => { const k = JSON.stringify(a); return m.has(k) ? m.get(k) : (m.set(k, f(...a)), m.get(k)); }; };
let n = 0;
const slow = memo((a, b) => (n++, a ** b));
console.log(slow(2, 3), slow(2, 3), slow(3, 2), n);
