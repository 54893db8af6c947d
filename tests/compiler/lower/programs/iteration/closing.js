const log = [];
const it = () => ({ [Symbol.iterator]: () => ({ n: 0, next() { return { value: this.n++, done: false }; }, return() { log.push("return"); return {}; } }) });
for (const x of it()) if (x === 2) break;
const [p, q] = it();
(() => { for (const x of it()) return x; })();
try { for (const x of it()) throw "e"; } catch {}
outer: for (const x of [1]) for (const y of it()) continue outer;
console.log(log.length, p, q);
