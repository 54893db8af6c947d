const source = name => ({
  [Symbol.asyncIterator]() { return this; },
  n: 0,
  async next(v) { console.log(name, "next", v); return { value: this.n++, done: this.n > 2 }; },
  async return(v) { console.log(name, "return", v); return { value: v, done: true }; },
  async throw(e) { console.log(name, "throw", e); return { value: "caught", done: true }; },
});
async function* g() { const v = yield* source("s"); return v; }
let it = g();
console.log(await it.next("first"), await it.next("second"), await it.next("third"));
it = g();
await it.next();
console.log(await it.return("r"));
it = g();
await it.next();
console.log(await it.throw("t"));
