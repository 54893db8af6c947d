const attempt = async (name, f) => {
  try { console.log(name, "=>", await f()); } catch (e) { console.log(name, "!!", e?.name ?? e, JSON.stringify(e?.message), e?.code ?? ""); }
};
const t = new EventTarget();
const log = [];
const listener = (e) => log.push(e.type + " " + (e.target === t) + " " + e.eventPhase);
t.addEventListener("x", listener); t.addEventListener("x", listener); t.addEventListener("x", { handleEvent(e) { log.push("object " + (this !== undefined)); } }); t.addEventListener("x", null);
console.log(t.dispatchEvent(new Event("x")), log.splice(0)); t.dispatchEvent(new Event("x")); console.log(log.splice(0));
t.removeEventListener("x", listener); t.dispatchEvent(new Event("x")); console.log(log.splice(0));
t.addEventListener("c", (e) => e.preventDefault()); console.log(t.dispatchEvent(new Event("c", { cancelable: true })), t.dispatchEvent(new Event("c")));
t.addEventListener("s", (e) => { log.push(1); e.stopImmediatePropagation(); }); t.addEventListener("s", () => log.push(2)); t.dispatchEvent(new Event("s")); console.log(log.splice(0));
const e = new Event("y", { bubbles: true, cancelable: true, composed: true });
console.log(e.type, e.bubbles, e.cancelable, e.composed, e.defaultPrevented, e.target, e.currentTarget, e.eventPhase, e.isTrusted, typeof e.timeStamp, Event.AT_TARGET, e.composedPath());
console.log(new CustomEvent("z", { detail: { a: 1 } }).detail, new CustomEvent("z").detail, Object.prototype.toString.call(e));
await attempt("Event()", () => new Event());
await attempt("dispatch 5", () => t.dispatchEvent(5));
class Emitter extends EventTarget { fire() { return this.dispatchEvent(new Event("own")); } }
const em = new Emitter(); em.addEventListener("own", () => console.log("own event")); em.fire();
const ac = new AbortController(); em.addEventListener("own", () => console.log("never"), { signal: ac.signal }); ac.abort(); em.fire();

const c = new AbortController();
console.log(c, c.signal.aborted, c.signal.reason);
c.signal.onabort = (e) => console.log("onabort", e.type, e.isTrusted); c.signal.addEventListener("abort", () => console.log("listener"), { once: true });
c.abort(); c.abort("again");
console.log(c.signal.aborted, c.signal.reason.name, c.signal.reason.message, c.signal.reason.code, c.signal.reason instanceof DOMException, c.signal.reason instanceof Error);
await attempt("throwIfAborted", () => c.signal.throwIfAborted()); await attempt("not aborted", () => new AbortController().signal.throwIfAborted());
await attempt("new AbortSignal", () => new AbortSignal());
console.log(AbortSignal.abort().reason.name, AbortSignal.abort("r").reason, AbortSignal.abort(null).reason);
const any = AbortSignal.any([new AbortController().signal, AbortSignal.abort("first")]); console.log(any.aborted, any.reason);
const k = new AbortController(); const both = AbortSignal.any([k.signal, new AbortController().signal]); both.addEventListener("abort", () => console.log("any aborted", both.reason)); k.abort(7);
const keep = setTimeout(() => {}, 60); const late = AbortSignal.timeout(5); await new Promise((r) => late.addEventListener("abort", r)); console.log(late.aborted, late.reason.name, late.reason.message, late.reason.code);
const d = new DOMException("msg", "NotFoundError");
console.log(d.name, d.message, d.code, String(d), d instanceof Error, DOMException.ABORT_ERR, d.NOT_FOUND_ERR, new DOMException().name, new DOMException("m").code, new DOMException("m", { name: "X", cause: 5 }).cause, Object.prototype.toString.call(d));
console.log(typeof performance.now(), performance.now() >= 0);
