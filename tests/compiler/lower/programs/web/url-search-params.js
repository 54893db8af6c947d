const p = new URLSearchParams("a=1&b=2&a=3&c=%20x+y");
p.append("d", "é&="); p.set("a", "only"); p.delete("b");
console.log(p.toString(), p.getAll("a"), p.get("c"), p.has("zz"), p.get("zz"), [...p], p.size);
p.sort();
console.log(String(p), new URLSearchParams({ q: "1", r: [1, 2] }) + "", new URLSearchParams([["x", 1], ["x", 2]]) + "", new URLSearchParams("?lead=1").get("lead"), Object.fromEntries(p), p.has("a", "only"), [...p.keys()]);
