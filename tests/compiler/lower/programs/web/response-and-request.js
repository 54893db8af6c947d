const r = new Response(JSON.stringify({ a: 1 }), { status: 201, statusText: "Made", headers: { "x-y": "z" } });
console.log(r.status, r.ok, r.statusText, r.headers.get("content-type"), r.bodyUsed, await r.clone().text(), await r.json(), r.bodyUsed);
try { await r.text(); } catch (e) { console.log(e.name); }
const j = Response.json({ b: [2] }, { status: 202 });
console.log(j.headers.get("content-type"), await j.json(), Response.redirect("https://a.b/c", 307).headers.get("location"), Response.error().type, new Response(null, { status: 204 }).body);
const q = new Request("https://x.y/z", { method: "post", body: "data", headers: { a: "b" } });
console.log(q.method, q.url, q.headers.get("a"), await q.text(), new Request("https://x.y").method);
for (const f of [() => new Response("", { status: 99 }), () => new Response("x", { status: 204 }), () => new Request("https://a", { body: "x" })]) try { f(); } catch (e) { console.log(e.name); }
