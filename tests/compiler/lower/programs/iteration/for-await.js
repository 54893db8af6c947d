const wait = (v, ms) => new Promise(r => setTimeout(r, ms, v));
for await (const v of [wait("slow", 20), wait("fast", 1), "plain"]) console.log(v);
const source = { async *[Symbol.asyncIterator]() { yield 1; yield wait(2, 1); } };
for await (const v of source) console.log(v);
try { for await (const v of [Promise.reject(new Error("no"))]); } catch (e) { console.log(e.message); }
