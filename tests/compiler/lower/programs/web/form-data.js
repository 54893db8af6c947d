const f = new FormData();
f.append("a", 1); f.append("a", "two"); f.set("b", new Blob(["hello"], { type: "text/plain" }), "h.txt");
console.log([...f.keys()], f.getAll("a"), f.get("b").name, f.get("b").size, f.get("b").type, await f.get("b").text(), f.has("c"), f.get("c"));
f.delete("a");
const back = await new Response(f).formData();
console.log([...back].map(([k, v]) => [k, v.name ?? v]), (await new Response(new URLSearchParams("x=1&y=2")).formData()).get("y"));
