const probe = f => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
console.log(probe(() => { class A extends A {} }));
console.log(probe(() => { class A { static [A.name] = 1; } }));
console.log(probe(() => { class A { static n = A.name; } return A.n; }));
