const h = new Headers({ "Content-Type": "text/html", "X-A": "1" });
h.append("x-a", "2"); h.append("Set-Cookie", "a=1"); h.append("set-cookie", "b=2"); h.set("Accept", " spaced ");
console.log(h.get("CONTENT-TYPE"), h.get("x-a"), h.has("nope"), h.get("nope"), h.getSetCookie(), [...h].map(([k, v]) => `${k}: ${v}`), h.get("accept"));
h.delete("X-A");
for (const f of [() => h.set("bad name", "x"), () => h.set("ok", "bad\nvalue"), () => new Headers([["a"]])]) try { f(); } catch (e) { console.log(e.name); }
