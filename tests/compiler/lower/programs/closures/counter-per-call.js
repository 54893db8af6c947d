const counter = () => { let n = 0; return { up: () => ++n, down: () => --n, get n() { return n; } }; };
const a = counter(), b = counter();
a.up(); a.up(); b.down();
console.log(a.n, b.n, a.up(), b.n);
