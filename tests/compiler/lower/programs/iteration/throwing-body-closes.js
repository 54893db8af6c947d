const log = [];
const it = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return() { log.push("closed"); return {}; } }) };
const fail = () => { throw new Error("body"); };
const run = () => { for (const x of it) fail(x); };
try { run(); } catch (e) { log.push(e.message); }
function* g() { try { yield 1; yield 2; } finally { log.push("generator closed"); } }
const go = () => { for (const x of g()) fail(x); };
try { go(); } catch (e) { log.push(e.message); }
async function* ag() { try { yield 1; } finally { log.push("async closed"); } }
const later = async () => { for await (const x of ag()) fail(x); };
try { await later(); } catch (e) { log.push(e.message); }
console.log(log);
