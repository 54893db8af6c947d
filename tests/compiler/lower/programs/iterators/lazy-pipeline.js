class Lazy { constructor(it) { this.it = it; } static from(x) { return new Lazy(x); } *[Symbol.iterator]() { yield* this.it; } map(f) { const it = this.it; return new Lazy((function* () { for (const x of it) yield f(x); })()); } filter(f) { const it = this.it; return new Lazy((function* () { for (const x of it) if (f(x)) yield x; })()); } take(n) { const it = this.it; return new Lazy((function* () { let i = 0; for (const x of it) { if (i++ >= n) return; yield x; } })()); } }
let evaluated = 0;
const naturals = (function* () { for (let i = 1; ; i++) { evaluated++; yield i; } })();
console.log([...Lazy.from(naturals).filter(x => x % 3 === 0).map(x => x * x).take(4)], evaluated);
