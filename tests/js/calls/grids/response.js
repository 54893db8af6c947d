const streamOf = (text) => new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode(text)); c.close(); } });
const statuses = [undefined, 200, 201, 204, 205, 299, 300, 301, 304, 400, 404, 500, 599, 600, 199, 101, 100, 0, -1, 1000, 65736, "200", "404", "abc", "", null, true, NaN, Infinity, 200.9, 199.9, 599.5, () => ({}), () => [201], () => ({ valueOf: () => 202 }), () => 201n, () => Symbol("s")];
const texts = [undefined, "", "OK", "Not Found", "é", "日", "a\nb", "\t", "a\0", "\u007f", null, 5, () => ({}), () => Symbol("s")];
const bodies = [undefined, null, "", "x", () => new Uint8Array(2), () => streamOf("s")];
const inits = [undefined, null, () => ({}), 5, "x", true, () => [], () => () => ({ status: 201 }), () => Symbol("s"), () => 1n, () => ({ status: 201, statusText: "Made", headers: { a: "1" } }), () => ({ headers: [["a", "1"], ["A", "2"]] }), () => ({ headers: null }), () => ({ headers: 5 }), () => ({ headers: "x" }), () => ({ headers: { "a b": "c" } }), () => ({ headers: new Headers({ x: "y" }) }), () => ({ headers: undefined, status: undefined, statusText: undefined }), () => ({ other: 1 }), () => new Response("x", { status: 202, statusText: "Taken", headers: { q: "r" } }), () => ({ get status() { throw new RangeError("getter"); } }), () => new Map([["status", 201]])];

await surface(Response);
await grid("new, status", (status, body) => new Response(body, { status }), statuses, bodies);
await grid("new, statusText", (statusText) => new Response(null, { statusText }), texts);
await grid("new, init", (init, body) => new Response(body, init), inits, [null, "x"]);
await grid("new of nothing", () => new Response());
await grid("json", async (data) => { const r = Response.json(data); return [r, await r.text()]; }, [undefined, null, 0, "", "x", true, () => ({ a: 1 }), () => [1, "é"], () => Symbol("s"), () => () => 1, () => 1n, () => new Date(0), () => ({ toJSON: () => "made" }), () => ({ toJSON: () => undefined }), () => { const o = {}; o.o = o; return o; }, () => new Map([[1, 2]]), "\ud800", NaN]);
await grid("json of nothing", () => Response.json());
await grid("json, init", (init) => Response.json({ a: 1 }, init), inits);
await grid("json, status", (status) => Response.json(1, { status }), statuses);
await grid("json, type", (headers) => Response.json(1, { headers }), [undefined, () => ({ "content-type": "x/y" }), () => ({ "Content-Type": "" }), () => [["content-type", "a/b"], ["content-type", "c/d"]], () => ({ a: "b" })]);
const urls = ["http://h/a", "http://h", "/relative", "", "http://u:p@h/", "http://h/ü?é#f", "http://", "x:y", " http://h/ ", undefined, null, 5, () => new URL("http://h/u"), () => ({ toString: () => "http://made/" }), () => Symbol("s")];
await grid("redirect", (url, status) => { const r = Response.redirect(url, status); return [r.status, r.headers, r.body, r.type, r.url, r.redirected]; }, urls, [undefined, 301, 302, 303, 307, 308, 300, 200, 304, "301", null, 0, NaN, 301.9, () => ({}), () => Symbol("s")]);
await grid("redirect of nothing", () => Response.redirect());
await grid("error", (...more) => { const r = Response.error(...more); return [r, r.headers, r.body]; }, [undefined, 5]);
await grid("ok", (status) => new Response(null, { status }).ok, [200, 250, 299, 300, 404, 500]);
for (const name of ["type", "url", "redirected", "status", "ok", "statusText", "headers", "body", "bodyUsed"]) {
  await grid("set " + name, () => { const r = new Response("x"); r[name] = "changed"; return show(r[name]); });
  await grid(name + " of the prototype", () => Response.prototype[name]);
  await grid(name + " of another", (other) => Object.getOwnPropertyDescriptor(Response.prototype, name).get.call(other), [undefined, () => ({}), () => new Response("x", { status: 201, statusText: "t" })]);
}
await grid("clone of another", (other) => Response.prototype.clone.call(other), [undefined, 5, () => ({}), () => new Request("http://h/")]);
await grid("texts", () => { const r = new Response("x"); return [String(r), JSON.stringify(r), Object.keys(r), typeof r, r instanceof Response, "status" in r, Object.hasOwn(r, "status")]; });
await grid("subclass", async () => { class Mine extends Response { constructor(body) { super(body, { status: 418 }); this.more = 1; } get teapot() { return this.status === 418; } async text() { return "<" + (await super.text()) + ">"; } } const r = new Mine("x"); return [r.teapot, await r.text(), r instanceof Response, Object.keys(r), r.constructor.name]; });
await grid("headers are the same", () => { const r = new Response("x"), h = r.headers; h.set("a", "1"); return [r.headers === h, r.headers.get("a"), [...r.headers]]; });
await grid("headers are copied", () => { const h = new Headers({ a: "1" }), r = new Response("x", { headers: h }); h.set("a", "2"); return [r.headers.get("a"), r.headers === h]; });
await grid("clone's headers", () => { const r = new Response("x", { headers: { a: "1" }, status: 201, statusText: "t" }), copy = r.clone(); copy.headers.set("a", "2"); return [r.headers.get("a"), copy.headers.get("a"), copy.status, copy.statusText]; });
await grid("order of reads", () => { const found = [], spy = (name, v) => ({ get() { found.push(name); return v; }, enumerable: true }); new Response(null, Object.defineProperties({}, { statusText: spy("statusText", "t"), headers: spy("headers", {}), status: spy("status", 200), other: spy("other", 1) })); return found; });
