class P extends Promise { tap(f) { return this.then(v => (f(v), v)); } }
const p = P.resolve(5);
console.log(p instanceof P, p.tap(() => {}) instanceof P, await p.tap(v => console.log("tap", v)), await P.all([p, 1]));
