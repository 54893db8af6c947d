class HttpError extends Error { constructor(status, message, options) { super(message, options); this.name = "HttpError"; this.status = status; } get isClient() { return this.status < 500; } }
const e = new HttpError(404, "gone", { cause: "why" });
console.log(e.message, e.name, e.status, e.isClient, e.cause, String(e), e instanceof HttpError, e instanceof Error, Object.keys(e));
try { throw e; } catch ({ message, status }) { console.log(message, status); }
class Plain extends TypeError {}
console.log(String(new Plain("x")), new Plain("x").name, new Plain() instanceof TypeError, new Plain().constructor.name);
