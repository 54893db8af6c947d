const urls = ["http://h/a", "http://h", "/relative", "", "http://u:p@h/", "http://u@h/", "http://h/ü?é#f", "http://", "x:y", " http://h/ ", "data:,x", "HTTP://EX.com:80/%7e", undefined, null, 5, () => new URL("http://h/u#v"), () => ({ toString: () => "http://made/" }), () => Symbol("s"), () => new Request("http://other/p", { method: "PUT", headers: { a: "1" } }), () => ["http://h/list"]];
const methods = [undefined, "get", "GET", "post", "pOsT", "put", "delete", "head", "options", "patch", "PATCH", "Patch", "connect", "TRACE", "track", "custom", "Custom", "", " get", "a b", "é", "GET\n", null, 5, true, () => ({}), () => ["POST"], () => Symbol("s")];
const inits = [undefined, null, () => ({}), 5, "x", true, () => [], () => () => 1, () => Symbol("s"), () => ({ other: 1 }), () => ({ headers: { a: "1" } }), () => ({ headers: null }), () => ({ headers: 5 }), () => ({ headers: [["a", "1"], ["a", "2"]] }), () => ({ headers: { "a b": "c" } }), () => ({ headers: new Headers({ x: "y" }) }), () => ({ window: null }), () => ({ window: 5 }), () => ({ window: undefined }), () => ({ duplex: "half" }), () => ({ duplex: "full" }), () => ({ duplex: 5 }), () => ({ dispatcher: {} }), () => ({ priority: "high" }), () => new Request("http://as/init", { method: "DELETE", headers: { q: "r" } }), () => ({ get method() { throw new RangeError("getter"); } }), () => ({ body: null }), () => ({ body: undefined })];
const choices = {
  mode: ["cors", "no-cors", "same-origin", "navigate", "websocket", "CORS", "x"], credentials: ["omit", "same-origin", "include", "x"], cache: ["default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached", "x"],
  redirect: ["follow", "manual", "error", "x"], referrer: ["about:client", "http://h/r", "", "/x", "bad url:", "no-referrer"], referrerPolicy: ["", "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin", "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url", "x"],
  integrity: ["", "sha256-x", "anything"], keepalive: [true, false, 0, 1, "false", ""],
};
const odd = [undefined, null, 5, () => ({}), () => Symbol("s")];
const members = ["method", "url", "headers", "destination", "referrer", "referrerPolicy", "mode", "credentials", "cache", "redirect", "integrity", "keepalive", "isReloadNavigation", "isHistoryNavigation", "signal", "duplex", "body", "bodyUsed"];
const aborted = () => AbortSignal.abort(new RangeError("off"));

await surface(Request);
await grid("new", (url) => new Request(url), urls);
await grid("new of nothing", () => new Request());
await grid("method", (method) => new Request("http://h/", { method }), methods);
await grid("method with body", (method) => new Request("http://h/", { method, body: "x" }), methods);
await grid("init", (init) => new Request("http://h/", init), inits);
await grid("init of a request", (init) => new Request(new Request("http://h/", { method: "PUT", headers: { z: "0" }, mode: "same-origin", cache: "reload" }), init), inits);
for (const name of Object.keys(choices)) {
  await grid(name, (value) => new Request("http://h/", { [name]: value }), [...choices[name], ...odd]);
  await grid(name + " of a request", (value) => new Request(new Request("http://h/", { mode: "same-origin" }), { [name]: value }), choices[name]);
  await grid(name + ", same origin", (value) => new Request("http://h/", { mode: "same-origin", [name]: value }), choices[name]);
}
await grid("signal", (signal) => { const r = new Request("http://h/", { signal }); return [r.signal, r.signal === signal]; }, [undefined, null, () => new AbortController().signal, aborted, 5, "x", () => ({}), () => ({ aborted: true }), () => new EventTarget(), () => Symbol("s")]);
await grid("signal follows", (make) => { const c = new AbortController(), r = make(c.signal); c.abort(new RangeError("later")); return [r.signal, r.clone().signal, new Request(r).signal]; }, [() => (signal) => new Request("http://h/", { signal }), () => (signal) => new Request(new Request("http://h/", { signal })), () => (signal) => new Request("http://h/", { signal }).clone(), () => (signal) => new Request(new Request("http://h/"), { signal }), () => (signal) => new Request(new Request("http://h/", { signal }), { signal: null })]);
for (const name of members) {
  await grid("set " + name, () => { const r = new Request("http://h/"); r[name] = "changed"; return show(r[name]); });
  await grid(name + " by default", () => new Request("http://h/")[name]);
  await grid(name + " of the prototype", () => Request.prototype[name]);
  await grid(name + " of another", (other) => Object.getOwnPropertyDescriptor(Request.prototype, name).get.call(other), [undefined, () => ({}), () => new Response()]);
}
await grid("body of a request", async (init) => { const one = new Request("http://h/", { method: "POST", body: "x", headers: { "x-a": "1" } }); const two = new Request(one, init); return [one.bodyUsed, two.bodyUsed, two.method, two.headers, await two.text()]; }, [undefined, () => ({ body: "y" }), () => ({ method: "PUT" }), () => ({ headers: {} }), () => ({ headers: { q: "r" } }), () => ({ body: null }), () => ({ method: "GET" })]);
await grid("used request", async (init) => { const one = new Request("http://h/", { method: "POST", body: "x" }); await one.text(); return new Request(one, init); }, [undefined, () => ({ body: "y" }), () => ({ method: "PUT" })]);
await grid("stream body", (init) => new Request("http://h/", { method: "POST", body: new ReadableStream(), ...init }), [() => ({}), () => ({ duplex: "half" }), () => ({ duplex: "full" }), () => ({ duplex: undefined }), () => ({ keepalive: true, duplex: "half" })]);
await grid("body without method", (body) => new Request("http://h/", { body }), ["x", "", null, undefined, 0]);
await grid("clone", (make) => { const r = make(), copy = r.clone(); copy.headers.set("new", "1"); return [r, copy, r.headers === copy.headers, copy.signal === r.signal]; }, [() => () => new Request("http://h/", { headers: { a: "1" }, mode: "same-origin" }), () => () => new Request("http://h/", { method: "POST", body: "x" })]);
await grid("clone of another", (other) => Request.prototype.clone.call(other), [undefined, 5, () => ({}), () => new Response()]);
await grid("texts", () => { const r = new Request("http://h/"); return [String(r), JSON.stringify(r), Object.keys(r), typeof r, r instanceof Request, "url" in r, Object.hasOwn(r, "url")]; });
await grid("subclass", () => { class Mine extends Request { constructor(path) { super("http://h" + path); this.path = path; } get short() { return this.url.length; } } const r = new Mine("/p"); return [r.short, r.url, r.path, r instanceof Request, r.constructor.name, new Request(r).url, r.clone().constructor.name]; });
await grid("headers are the same", () => { const r = new Request("http://h/"), h = r.headers; h.set("a", "1"); return [r.headers === h, r.headers.get("a")]; });
await grid("forbidden headers", (name) => new Request("http://h/", { headers: { [name]: "1" } }).headers, ["cookie", "host", "content-length", "connection", "origin", "referer", "user-agent", "sec-x", "proxy-x", "date", "te", "set-cookie"]);
await grid("headers without cors", (name, value) => { const r = new Request("http://h/", { mode: "no-cors", headers: { [name]: value } }); return r.headers; }, ["accept", "x-a", "content-type"], ["x", "text/plain", "application/json"]);
await grid("order of reads", () => { const found = [], all = {}; for (const name of ["method", "headers", "body", "referrer", "referrerPolicy", "mode", "credentials", "cache", "redirect", "integrity", "keepalive", "signal", "window", "duplex", "dispatcher", "other"]) Object.defineProperty(all, name, { get() { found.push(name); return undefined; }, enumerable: true }); new Request("http://h/", all); return found; });
