const attempt = async (name, f) => {
  try { console.log(name, "=>", await f()); } catch (e) { console.log(name, "!!", e.name, JSON.stringify(e.message), e.code ?? "", e.cause ? String(e.cause) : ""); }
};
for (const status of [199, 600, "abc", NaN, undefined, "201", 204.9, 299]) await attempt("status " + status, () => new Response(null, { status }).status);
for (const status of [101, 204, 205, 304]) await attempt("null body " + status, () => new Response("x", { status }));
await attempt("statusText", () => new Response("x", { statusText: "\n" }));
await attempt("redirect bad", () => Response.redirect("x"));
await attempt("redirect 200", () => Response.redirect("http://a", 200));
await attempt("redirect", () => { const r = Response.redirect("http://a/b", 301); return [r.status, r.headers.get("location"), r.type, r.body]; });
await attempt("json undefined", () => Response.json(undefined));
await attempt("json function", () => Response.json(() => {}));
await attempt("json bigint", () => Response.json({ a: 1n }));
await attempt("json", async () => { const r = Response.json({ a: [1, "é"] }, { status: 201, headers: { x: "y" } }); return [r.status, [...r.headers], await r.text()]; });
await attempt("json type", () => Response.json(1, { headers: { "content-type": "application/x" } }).headers.get("content-type"));
await attempt("twice", async () => { const r = new Response("x"); await r.text(); return r.text(); });
await attempt("clone used", async () => { const r = new Response("x"); await r.text(); return r.clone(); });
await attempt("clone locked", async () => { const r = new Response("x"); r.body.getReader(); return r.clone(); });
await attempt("locked", async () => { const r = new Response("x"); r.body.getReader(); return r.text(); });
await attempt("bad json", () => new Response("{bad").json());
await attempt("empty json", () => new Response("").json());
await attempt("json bom", () => new Response("\ufeff{\"a\":1}").json());
await attempt("no form", () => new Response("x").formData());
await attempt("init 5", () => new Response("x", 5));
await attempt("error()", () => { const r = Response.error(); return [r.type, r.status, r.ok, r.statusText, r.body]; });
for (const body of [undefined, null, "text", "é😀", 5, true, { a: 1 }, new Uint8Array([104, 105]), new Uint8Array([1, 104, 105, 2]).subarray(1, 3), new Uint8Array([104, 105]).buffer, new DataView(new Uint8Array([104, 105]).buffer), new Blob(["blob"], { type: "text/x" }), new Blob(["b"]), new URLSearchParams("a=1&b=é"), new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode("chunk ")); c.enqueue(new TextEncoder().encode("two")); c.close(); } })])
  await attempt("body " + Object.prototype.toString.call(body), async () => { const r = new Response(body); return [r.headers.get("content-type"), r.bodyUsed, await r.text(), r.bodyUsed, r.ok]; });
await attempt("buffer", async () => new Uint8Array(await new Response("abc").arrayBuffer()));
await attempt("blob", async () => { const b = await new Response("abc", { headers: { "content-type": "Text/Plain" } }).blob(); return [b.size, b.type, await b.text()]; });
await attempt("clone", async () => { const r = new Response("abc", { status: 202, headers: { a: "b" } }); const c = r.clone(); return [await r.text(), await c.text(), c.status, c.headers.get("a"), r.bodyUsed, c.bodyUsed]; });
await attempt("clone stream", async () => { const r = new Response(new ReadableStream({ start(c) { c.enqueue(new Uint8Array([65])); c.close(); } })); const c = r.clone(); return [await r.text(), await c.text()]; });
await attempt("stream", async () => { const out = []; for await (const chunk of new Response("streamed").body) out.push(new TextDecoder().decode(chunk)); return out.join(""); });
await attempt("string chunk", () => new Response(new ReadableStream({ start(c) { c.enqueue("text"); c.close(); } })).text());
await attempt("error stream", () => new Response(new ReadableStream({ start(c) { c.error(new Error("broken")); } })).text());
await attempt("form", () => new Response("a=1&b=2%203&b=+", { headers: { "content-type": "application/x-www-form-urlencoded" } }).formData().then((f) => [...f]));
await attempt("bad multipart", () => new Response("bad", { headers: { "content-type": "multipart/form-data; boundary=x" } }).formData());
await attempt("multipart", async () => {
  const body = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="f"; filename="n.txt"\r\nContent-Type: text/x\r\n\r\nline1\r\nline2\r\n--x--\r\n';
  const f = await new Response(body, { headers: { "content-type": "multipart/form-data; boundary=x" } }).formData();
  return [[...f.keys()], f.get("a"), f.get("f").name, f.get("f").type, f.get("f").size, await f.get("f").text()];
});
await attempt("round trip", async () => {
  const form = new FormData();
  form.append("text", "hé\nllo"); form.append("quo\"te", "x"); form.append("file", new File(["content"], "na\"me.txt", { type: "text/plain" })); form.append("blob", new Blob([new Uint8Array([0, 255, 13, 10])]));
  const back = await new Response(form).formData();
  return [[...back.keys()], back.get("text"), back.get("file").name, back.get("file").type, back.get("blob").name, new Uint8Array(await back.get("blob").arrayBuffer())];
});
console.log(new Response("x"), Response.json({ a: 1 }).status, new Response() instanceof Response, Object.prototype.toString.call(new Response()));
console.log(Object.keys(new Response()), "status" in new Response(), typeof Response.json);
