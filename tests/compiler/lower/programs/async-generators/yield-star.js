async function* inner() { try { const got = yield 1; console.log("got", got); yield 2; return "end"; } finally { console.log("inner finally"); } }
async function* outer() { const v = yield* inner(); console.log("value", v); yield v; }
const it = outer();
console.log(await it.next(), await it.next("hello"), await it.next(), await it.next());
const early = outer();
console.log(await early.next(), await early.return("bye"), await early.next());
const failing = outer();
await failing.next();
try { await failing.throw(new Error("thrown in")); } catch (e) { console.log(e.message); }
