const c = new AbortController();
c.signal.addEventListener("abort", e => console.log("aborted", e.type, c.signal.reason.name));
console.log(c.signal.aborted);
c.abort(); c.abort();
try { c.signal.throwIfAborted(); } catch (e) { console.log(e.name, e.message); }
console.log(AbortSignal.abort("why").reason, c.signal.aborted, AbortSignal.any([new AbortController().signal, c.signal]).aborted);
const t = AbortSignal.timeout(5);
await new Promise(r => { t.addEventListener("abort", r); setTimeout(() => {}, 100); });
console.log(t.reason.name);
