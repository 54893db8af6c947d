// Response and Request bodies: every kind of body read in every way, types of content, bodies used twice.
const encoder = new TextEncoder();
const streamOf = (...chunks) => new ReadableStream({ start(c) { for (const each of chunks) c.enqueue(each); c.close(); } });
const form = () => { const f = new FormData(); f.append("a", "1"); f.append("b", "x y"); return f; };
const bodies = [
  undefined, null, "", "text", "é😀", "\ud800x", "\ufeffbom", '{"a":[1,2]}', "{bad", "a=1&b=x+y%20z", 5, true, 0, false, () => 10n, () => ({ a: 1 }), () => [1, 2], () => ({ toString: () => "made" }),
  () => new Uint8Array([104, 105]), () => new Uint8Array([255, 254, 65]), () => new Uint16Array([1, 2]), () => new Uint8Array([1, 2, 3, 4]).subarray(1, 3), () => new DataView(new ArrayBuffer(2)), () => encoder.encode("buffer").buffer,
  () => new Blob(["blob"], { type: "text/css" }), () => new Blob(["none"]), () => new File(["file"], "f.txt", { type: "Text/Plain" }), () => new URLSearchParams("a=1&b=x y"), form,
  () => streamOf(encoder.encode("st"), encoder.encode("ream")), () => streamOf(), () => streamOf("text chunk"), () => streamOf(5), () => streamOf(encoder.encode("ok"), null), () => new ReadableStream({ start(c) { c.error(new RangeError("broken")); } }),
  () => Symbol("s"), () => new Date(NaN), () => new Map([[1, 2]]), () => new Headers(), () => new String("boxed"),
];
const readers = ["text", "json", "arrayBuffer", "blob", "formData", "bytes"];
const types = [undefined, "text/plain", "application/json", "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=latin1", "APPLICATION/X-WWW-FORM-URLENCODED", "multipart/form-data", "multipart/form-data; boundary=x", "bad", "text/html; charset=utf-8", ""];
const reading = (message, reader) => (typeof message[reader] === "function" ? message[reader]() : "no " + reader);
const typeOf = (message) => (message.headers.get("content-type") ?? "none").replace(/boundary=.*/, "boundary=…");

await grid("response", (body) => { const r = new Response(body); return [r.status, typeOf(r), r.body === null ? null : r.body instanceof ReadableStream, r.bodyUsed, r.body === r.body]; }, bodies);
await grid("request", (body) => { const r = new Request("http://h/", { method: "POST", body, duplex: "half" }); return [typeOf(r), r.body === null ? null : r.body instanceof ReadableStream, r.bodyUsed, r.duplex]; }, bodies);
for (const reader of readers) {
  await grid("response " + reader, (body) => reading(new Response(body), reader), bodies.filter((each) => each !== form || reader === "formData"));
  await grid("request " + reader, (body) => reading(new Request("http://h/", { method: "PUT", body, duplex: "half" }), reader), bodies.filter((each) => each !== form || reader === "formData"));
  await grid(reader + " twice", async (first, body) => { const r = new Response(body); const one = await reading(r, first).catch((e) => e.name); return [typeof one, r.bodyUsed, await reading(r, reader).catch(showError)]; }, ["text", "arrayBuffer"], ["x", null, "", () => streamOf(encoder.encode("s"))]);
  await grid(reader + " locked", (body) => { const r = new Response(body); r.body?.getReader(); return reading(r, reader); }, ["x", null, () => streamOf(encoder.encode("s"))]);
  await grid(reader + " after a part", async (body) => { const r = new Response(body); const from = r.body.getReader(); await from.read(); from.releaseLock(); return [r.bodyUsed, await reading(r, reader).catch(showError)]; }, ["x", () => streamOf(encoder.encode("s"), encoder.encode("t"))]);
  await grid(reader + " of another", (other) => Response.prototype[reader]?.call(other), [undefined, 5, () => ({}), () => new Headers(), () => new Request("http://h/")]);
  await grid(reader + " cancelled", async () => { const r = new Response("x"); await r.body.cancel(); return [r.bodyUsed, await reading(r, reader).catch(showError)]; });
}
await grid("content type kept", (type, body) => typeOf(new Response(body, { headers: type === undefined ? {} : { "content-type": type } })), types, ["x", null, () => new URLSearchParams("a=1"), form, () => new Blob(["b"], { type: "image/png" }), () => new Uint8Array(1)]);
await grid("formData by type", (type, body) => new Response(body, { headers: type === undefined ? {} : { "content-type": type } }).formData(), types, ["a=1&b=2", "", "a", "=&=", "a=%ff&%zz=+", "é=ü", "\ufeffa=1", null, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n']);
await grid("blob by type", async (type) => { const b = await new Response("x", { headers: type === undefined ? {} : { "content-type": type } }).blob(); return [b.size, b.type]; }, [...types, "Text/HTML; Charset=UTF-8", "a/b;c=d;e=\"f g\""]);
const parts = (lines, end = "--x--\r\n") => lines.join("\r\n") + "\r\n" + end;
const D = 'Content-Disposition: form-data; name="';
await grid("multipart", async (body, boundary) => { const f = await new Response(body, { headers: { "content-type": "multipart/form-data; boundary=" + boundary } }).formData(); const found = []; for (const [k, v] of f) found.push(k, typeof v === "string" ? v : [v.name, v.type, await v.text()]); return found; }, [
  "", "--x--", "--x--\r\n", "--x\r\n", "x", parts(["--x", D + 'a"', "", "1"]), parts(["--x", D + 'a"', "", "1", "--x", D + 'b"', "", "2"]), parts(["--x", D + 'a"', "", "line", "two", ""]), parts(["--x", D + 'a"', "Content-Type: text/plain", "", "1"]),
  parts(["--x", D + 'f"; filename="n.txt"', "Content-Type: text/css", "", "body{}"]), parts(["--x", D + 'f"; filename="n.txt"', "", "none"]), parts(["--x", D + 'f"; filename=""', "Content-Type: application/octet-stream", "", ""]), parts(["--x", D + 'f"; filename="a%22b%0D%0A.txt"', "", "q"]),
  parts(["--x", D + 'a%22b"', "", "q"]), parts(["--x", D + 'é"; filename="ü.txt"', "", "é"]), parts(["--x", "content-disposition: FORM-DATA; name=\"a\"", "", "1"]), parts(["--x", "Content-Disposition: attachment; name=\"a\"", "", "1"]), parts(["--x", "Content-Disposition: form-data", "", "1"]), parts(["--x", "X: y", "", "1"]), parts(["--x", "", "1"]),
  parts(["--x", D + 'a"', "", "1"], "--x"), parts(["--x", D + 'a"', "", "1"], ""), parts(["--x", D + 'a"', "", "1"], "--x--"), parts(["--x", D + 'a"', "", "1"], "--x--\r\nepilogue"), "preamble\r\n" + parts(["--x", D + 'a"', "", "1"]), parts(["--x", D + 'a"', "", "1"]).replaceAll("\r\n", "\n"), parts(["--x", "Content-Disposition: form-data; name=a", "", "1"]), parts(["--x", D + 'a";filename="b"', "", "1"]), parts(["--x", D + 'a"', "", "--xy"]),
], ["x", '"x"', "y"]);
await grid("round trip", async (fields) => { const f = new FormData(); for (const each of fields) f.append(...each); const back = await new Response(f).formData(); const found = []; for (const [k, v] of back) found.push(k, typeof v === "string" ? v : [v.name, v.type, await v.text()]); return found; }, [
  () => [], () => [["a", "1"]], () => [["a", "1"], ["a", "2"]], () => [["é\"q", "ü\n\r\n\r"]], () => [["a\nb\r\nc", "x"]], () => [["f", new Blob(["b"], { type: "a/b" })]], () => [["f", new File(["b"], "n\"m.txt")]], () => [["f", new File(["b"], "ü\n.txt", { type: "text/css" }), "other.txt"]], () => [["", ""]], () => [["x", new Blob([])], ["y", "z"]],
]);
await grid("clone", async (make) => { const r = make(), copy = r.clone(); return [await r.text(), await copy.text(), r.bodyUsed, copy.bodyUsed, copy.constructor.name, typeOf(copy)]; }, [() => () => new Response("x"), () => () => new Response(null), () => () => new Response(streamOf(encoder.encode("s"))), () => () => new Request("http://h/", { method: "POST", body: "y" }), () => () => Response.json({ a: 1 })]);
await grid("clone of used", async (make) => { const r = make(); await r.text(); return r.clone(); }, [() => () => new Response("x"), () => () => new Response(null), () => () => new Request("http://h/", { method: "POST", body: "y" }), () => () => new Request("http://h/")]);
await grid("clone of locked", (make) => { const r = make(); r.body.getReader(); return r.clone(); }, [() => () => new Response("x"), () => () => new Request("http://h/", { method: "POST", body: "y" })]);
await grid("used stream as body", async (use) => { const s = streamOf(encoder.encode("s")); await use(s); return new Response(s); }, [() => (s) => s.getReader(), () => (s) => s.cancel(), () => (s) => { const r = s.getReader(); r.releaseLock(); }, () => async (s) => { const r = s.getReader(); await r.read(); r.releaseLock(); }, () => (s) => new Response(s).text()]);
await grid("body as stream", async (body) => { const found = []; for await (const chunk of new Response(body).body) found.push(chunk); return found; }, ["abc", () => new Uint8Array([1, 2]), () => streamOf(encoder.encode("a"), encoder.encode("b")), () => new Blob(["xy"]), () => streamOf("text")]);
