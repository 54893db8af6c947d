const parts = [undefined, null, "text", 5, () => ({}), () => [], () => ["a", "b"], () => ["é😀\ud800"], () => [1, null, undefined, true, {}], () => [["x", "y"]], () => [new Uint8Array([1, 2]), new Uint16Array([3])], () => [new ArrayBuffer(2)], () => [new DataView(new ArrayBuffer(3), 1)], () => [new Blob(["in"]), new File(["f"], "n")], () => new Set(["s", "t"]), () => new Uint8Array([65, 66]), () => (function* () { yield "g"; })(), () => ["a\r\nb\nc\rd"], () => [Symbol("p")], () => ({ [Symbol.iterator]: 5 }), () => new String("boxed"), () => [{ toString: () => "made" }], () => [new Date(NaN)], () => ({ length: 1, 0: "x" })];
const options = [undefined, null, () => ({}), 5, "x", () => [], () => ({ type: "Text/PLAIN" }), () => ({ type: "a\u0080" }), () => ({ type: "é" }), () => ({ type: null }), () => ({ type: 5 }), () => ({ type: "a b\t" }), () => ({ type: Symbol("t") }), () => ({ endings: "native" }), () => ({ endings: "transparent" }), () => ({ endings: "other" }), () => ({ endings: null }), () => () => 1, () => ({ get type() { throw new RangeError("getter"); } })];
const places = [undefined, 0, 1, 3, -1, -3, 100, -100, "2", null, true];
const whole = async (b) => [b, await b.text()];

await surface(Blob);
await surface(File);
await grid("new", async (list) => whole(new Blob(list)), parts);
await grid("new of nothing", () => whole(new Blob()));
await grid("options", async (option) => whole(new Blob(["a\r\nb\nc\rd"], option)), options);
await grid("slice", async (first, last) => (await whole(new Blob(["abcdef"]).slice(first, last)))[1], places, places);
await grid("slice type", (type) => new Blob(["abc"], { type: "t/x" }).slice(0, 1, type), [undefined, "", "A/B", null, 5, "é", "\n", () => Symbol("t")]);
await grid("slice of slice", async () => whole(new Blob(["abc", "def"]).slice(1, 5).slice(1, -1)));
for (const reader of ["text", "arrayBuffer", "bytes"]) {
  await grid(reader, async (list) => (typeof Blob.prototype[reader] === "function" ? new Blob(list)[reader]() : "none"), [() => ["é"], () => [], () => [new Uint8Array([255, 254])], () => ["\ufeffx"]]);
  await grid(reader + " of another", (other) => Blob.prototype[reader]?.call(other), [undefined, 5, () => ({}), () => new Headers()]);
}
await grid("stream", async (list) => { const found = []; for await (const each of new Blob(list).stream()) found.push(each); return found; }, [() => [], () => ["abc"], () => ["a", "b"]]);
await grid("stream twice", async () => { const b = new Blob(["x"]); return [b.stream() === b.stream(), await new Response(b.stream()).text(), await new Response(b.stream()).text()]; });
await grid("large stream", async () => { let count = 0; for await (const each of new Blob(["x".repeat(200000)]).stream()) count += each.length; return count; });
for (const name of ["size", "type"]) await grid(name + " of another", (other) => Object.getOwnPropertyDescriptor(Blob.prototype, name).get.call(other), [undefined, () => ({}), () => new File(["x"], "n", { type: "a/b" })]);
await grid("slice of another", (other) => Blob.prototype.slice.call(other), [undefined, () => ({})]);
await grid("set", (name) => { const b = new File(["x"], "n"); b[name] = 9; return show(b[name]); }, ["size", "type", "name", "own"]);
await grid("texts", () => { const b = new Blob(["x"]), f = new File(["x"], "n"); return [String(b), String(f), JSON.stringify(b), Object.keys(f), f instanceof Blob, b instanceof File, Object.prototype.toString.call(f)]; });

const names = ["n.txt", "", "a/b", "\ud800", "é", undefined, null, 5, () => ({}), () => Symbol("n")];
await grid("file", (list, name) => new File(list, name), [() => ["x"], () => [], undefined, null, "text", 5, () => ({})], names);
await grid("file of one", () => new File(["x"]));
await grid("file of nothing", () => new File());
await grid("file options", (option) => { const f = new File(["a\nb"], "n", option); return [f, f.lastModified > 1e12 ? "now" : f.lastModified]; }, [...options, ...[0, -1, 1.9, "5", NaN, null, undefined, Infinity, 1e20, true].map((lastModified) => () => ({ lastModified })), () => ({ lastModified: new Date(7) }), () => ({ lastModified: Symbol("m") }), () => ({ lastModified: 5n })]);
for (const name of ["name", "lastModified"]) await grid("file " + name + " of another", (other) => Object.getOwnPropertyDescriptor(File.prototype, name).get.call(other), [undefined, () => ({}), () => new Blob([])]);
await grid("file slice", (f) => { const s = new File(["abc"], "n", { type: "a/b" }).slice(1); return [s, s instanceof File, s.constructor.name]; }, [undefined]);
await grid("subclass", async () => { class Mine extends Blob { get double() { return this.size * 2; } } const b = new Mine(["abc"], { type: "x/y" }); return [b.double, await b.text(), b.type, b.constructor.name, b.slice(1).constructor.name]; });
