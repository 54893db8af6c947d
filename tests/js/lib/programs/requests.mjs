const attempt = async (name, f) => {
  try { console.log(name, "=>", await f()); } catch (e) { console.log(name, "!!", e.name, JSON.stringify(e.message), e.code ?? "", e.cause ? String(e.cause) : ""); }
};
await attempt("relative", () => new Request("x"));
await attempt("credentials", () => new Request("http://u:p@h"));
for (const method of ["TRACE", "connect", "a b", "", "patch", "post", "PuT", "custom", "delete"]) await attempt("method " + method, () => new Request("http://h", { method, }).method);
await attempt("GET body", () => new Request("http://h", { body: "x" }));
await attempt("stream", () => new Request("http://h", { method: "POST", body: new ReadableStream() }));
for (const [k, v] of [["mode", "navigate"], ["mode", "zz"], ["redirect", "x"], ["cache", "x"], ["credentials", "x"], ["cache", "only-if-cached"], ["mode", "same-origin"], ["credentials", "omit"], ["redirect", "manual"], ["cache", "no-store"], ["keepalive", 1], ["integrity", "sha"]]) await attempt(k + " " + v, () => new Request("http://h", { [k]: v })[k]);
await attempt("signal 5", () => new Request("http://h", { signal: 5 }));
await attempt("none", () => new Request());
const r = new Request("http://h/a?b#c", { method: "POST", body: JSON.stringify({ a: 1 }), headers: { "X-A": "1" } });
console.log(r.url, r.method, [...r.headers], r.bodyUsed, r.duplex, r.mode, r.credentials, r.cache, r.redirect, r.referrer, r.referrerPolicy, r.integrity, r.keepalive, r.destination, r.signal.aborted);
const c = r.clone();
console.log(await r.json(), r.bodyUsed, c.bodyUsed, await c.text());
await attempt("copy used", () => new Request(r));
const d = new Request(new Request("http://h/", { method: "PUT", body: "x", headers: { a: "b" } }), { headers: { c: "d" } });
console.log(d.method, [...d.headers], await d.text());
const controller = new AbortController();
const s = new Request("http://h", { signal: controller.signal });
console.log(s.signal === controller.signal, s.signal.aborted);
controller.abort("why");
console.log(s.signal.aborted, s.signal.reason);
console.log(new Request("http://h/"));
await attempt("fetch none", () => fetch());
await attempt("fetch aborted", () => fetch("http://127.0.0.1:1", { signal: AbortSignal.abort() }));
await attempt("fetch scheme", () => fetch("foo://x"));
await attempt("fetch data", () => fetch("data:text/plain;charset=utf-8,h%C3%A9").then(async (r) => [r.status, r.headers.get("content-type"), await r.text(), r.ok]));
await attempt("fetch base64", () => fetch("data:application/json;base64,eyJhIjoxfQ==").then((r) => r.json()));
try { await fetch("http://127.0.0.1:1", { signal: AbortSignal.abort("reason") }); } catch (e) { console.log("rejected with", e); }
