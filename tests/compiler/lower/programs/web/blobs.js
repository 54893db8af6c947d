const b = new Blob(["héllo", new Uint8Array([33]), new Blob([" world"])], { type: "Text/Plain" });
console.log(b.size, b.type, await b.text(), await b.slice(1, 3).text(), (await b.arrayBuffer()).byteLength, b.slice(-6).size);
const f = new File(["x"], "a.txt", { type: "text/plain", lastModified: 5 });
console.log(f.name, f.size, f.lastModified, f instanceof Blob, await new Response(b).text());
