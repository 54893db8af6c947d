const probe = f => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
console.log(probe(() => { const f = () => v; const r = f(); const v = 1; return r; }));
console.log(probe(() => { x; let x = 1; }));
console.log(probe(() => { new K(); class K {} }));
console.log(probe(() => { return typeof y; let y; }));
console.log(probe(() => { let a = a + 1; }));
console.log(probe(() => { const [p, q = p] = [1]; return p + q; }));
console.log(probe(() => { const [p = q, q] = []; return p; }));
