const probe = f => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
console.log(probe(() => { z = 1; let z; }));
const k = 1;
console.log(probe(() => { k++; }), probe(() => { for (const i = 0; i < 2; i++); }));
console.log(probe(() => undeclared), probe(() => { undeclaredToo = 1; }), typeof undeclared);
