const src = { [Symbol.asyncIterator]: () => ({ n: 0, async next() { return { value: this.n++, done: false }; }, async return() { console.log("returned"); return {}; } }) };
for await (const v of src) { if (v > 1) break; }
const f = async () => { for await (const v of src) return v; };
console.log(await f());
try { for await (const v of src) throw new Error("x"); } catch (e) { console.log(e.message); }
