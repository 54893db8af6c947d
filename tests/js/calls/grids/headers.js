const names = ["a", "A", "Content-Type", "set-cookie", "cookie", "x-1_2.3~", "a b", "", " a", "a:", "é", "日本", "a\n", "(", "Host", "1", undefined, null, 5, true, () => ["a"], () => ({}), () => Symbol("s"), "constructor", "__proto__"];
const values = ["1", "", " x y ", "\tz\t", "a, b", "é", "日", "x\ny", "x\n", "\nx", "x\r\ny", "x\0y", "\u007f", "\v", 5, null, undefined, true, 1.5, () => ["p", "q"], () => ({ toString: () => "made" }), () => Symbol("v"), () => ({ toString() { throw new RangeError("no text"); } }), "\ud800"];
const inits = [
  undefined, null, 5, "text", true, () => Symbol("i"), () => [], () => ({}), () => [["a", "1"]], () => [["B", "1"], ["a", "2"], ["b", "3"]],
  () => ({ B: "1", a: "2", b: "3" }), () => ({ "set-cookie": "a=1", "Set-Cookie": "b=2" }), () => [["set-cookie", "a=1"], ["x", "y"], ["Set-Cookie", "b=2"]],
  () => new Headers({ p: "q", "set-cookie": "s" }), () => new Map([["m", 1], ["n", 2]]), () => new Set([["s", "t"]]), () => new URLSearchParams("a=1&b=2"),
  () => [["a"]], () => [["a", "b", "c"]], () => [[]], () => ["ab"], () => ["abc"], () => [5], () => [null], () => [new Set(["x", "y"])], () => ({ a: undefined, b: null, c: 5, d: [1, 2] }),
  () => ({ "a b": "c" }), () => ({ "": "c" }), () => ({ a: "x\ny" }), () => [["a", "日"]], () => [["é", "x"]], () => ({ [Symbol("k")]: "v", a: "1" }), () => [["a", Symbol("v")]],
  () => function f() {}, () => Object.assign(() => 1, { a: "b" }), () => Object.create({ inherited: "x" }), () => ({ get a() { throw new RangeError("getter"); } }), () => (function* () { yield ["g", "1"]; yield ["h", "2"]; })(),
  () => ({ [Symbol.iterator]: 5 }), () => ({ [Symbol.iterator]: null, a: "1" }), () => ({ [Symbol.iterator]: undefined, a: "1" }), () => ({ *[Symbol.iterator]() { yield ["own", "1"]; } }), () => new Date(0), () => /x/, () => new Uint8Array([1, 2]),
  () => Object.defineProperty({ a: "1" }, "hidden", { value: "2", enumerable: false }), () => ({ cookie: "a", Cookie: "b" }), () => [["cookie", "a"], ["cookie", "b"], ["accept", "x"], ["accept", "y"]], () => new String("ab"), () => new FormData(), () => ({ 2: "b", 1: "a", x: "c" }),
];
const filled = () => new Headers([["b", "1"], ["Set-Cookie", "x=1"], ["a", "2"], ["B", "3"], ["set-cookie", "y=2"], ["cookie", "p"], ["cookie", "q"]]);

await surface(Headers);
await grid("new", (init) => new Headers(init), inits);
await grid("new, keys", (init) => [...new Headers(init).keys()], inits);
for (const method of ["get", "has", "delete"]) {
  await grid(method, (h, name) => [h[method](name), h], [filled, () => new Headers()], names);
  await grid(method + " of nothing", () => new Headers()[method]());
}
for (const method of ["append", "set"]) {
  await grid(method, (h, name, value) => (h[method](name, value), h), [filled, () => new Headers()], names, values);
  await grid(method + " of one", (name) => new Headers()[method](name), names);
  await grid(method + " of nothing", () => new Headers()[method]());
  await grid(method + " immutable", (name, value) => Response.error().headers[method](name, value), names, ["1", "x\ny"]);
}
await grid("delete immutable", (h, name) => h.delete(name), [() => Response.error().headers, () => Response.redirect("http://h/").headers], names);
await grid("getSetCookie", (init) => new Headers(init).getSetCookie(), inits);
await grid("get, any case", (name) => filled().get(name), ["set-cookie", "SET-COOKIE", "Cookie", "A", "b", "c"]);

for (const method of ["keys", "values", "entries"]) {
  await grid(method, (init) => [...new Headers(init)[method]()], [() => [["b", "1"], ["a", "2"], ["b", "3"]], () => [["set-cookie", "1"], ["set-cookie", "2"]], () => []]);
  await grid(method + " step by step", () => { const it = filled()[method](); return [it.next(), it.next(), it.next(), it.next(), it.next(), it.next(), it.next()]; });
  await grid(method + " itself", () => { const it = filled()[method](); return [it[Symbol.iterator]() === it, Object.prototype.toString.call(it), typeof it.return, Object.keys(it)]; });
  await grid(method + " of another", (other) => Headers.prototype[method].call(other), [undefined, null, 5, () => ({}), () => new Map(), () => new FormData()]);
  await grid(method + " next of another", (other) => new Headers()[method]().next.call(other), [undefined, () => ({}), () => new FormData().keys(), () => new Map().keys(), () => new Headers({ a: "1" }).keys()]);
}
await grid("forEach", (f) => new Headers({ a: "1" }).forEach(f), [undefined, null, 5, "f", () => ({}), () => () => 7, () => () => { throw new RangeError("stop"); }]);
await grid("forEach of nothing", () => new Headers().forEach());
await grid("forEach calls", (self) => { const found = []; filled().forEach(function (...all) { found.push(all.length, all[0], all[1], all[2] instanceof Headers, this === undefined ? "none" : this); }, self); return found; }, [undefined, null, 5, () => ({ t: 1 })]);
await grid("forEach while changing", (change) => { const h = new Headers({ a: "1", c: "2" }), found = []; h.forEach((value, name) => { found.push(name + value); if (found.length < 9) change(h, name); }); return [found, h]; }, [
  () => (h) => h.append("b", "new"), () => (h) => h.delete("c"), () => (h) => h.delete("a"), () => (h) => h.append("z" + [...h].length, "1"), () => (h, name) => h.set(name, "changed"), () => (h) => h.append("0", "first"),
]);
await grid("iterating while changing", (change, method) => { const h = new Headers({ a: "1", c: "2" }), found = []; for (const each of h[method]()) { found.push(each); if (found.length < 9) change(h, found.length); } return [found, h]; }, [
  () => (h) => h.append("b", "new"), () => (h) => h.delete("c"), () => (h) => h.delete("a"), () => (h, n) => h.append("z" + n, "1"), () => (h) => h.set("c", "changed"), () => (h) => h.append("0", "first"), () => (h) => h.append("set-cookie", "x"),
], ["keys", "values", "entries"]);
for (const method of ["append", "delete", "get", "getSetCookie", "has", "set", "forEach"])
  await grid(method + " of another", (other) => Headers.prototype[method].call(other, "a", "b"), [undefined, null, 5, () => ({}), () => new Map(), () => new Headers({ a: "1" })]);
await grid("texts", (init) => { const h = new Headers(init); return [String(h), `${h}`, JSON.stringify(h), Object.keys(h), typeof h, h instanceof Headers, h + ""]; }, [undefined, () => ({ a: "1" })]);
await grid("subclass", () => { class Mine extends Headers { get(name) { return "<" + super.get(name) + ">"; } get more() { return [...this.keys()]; } } const h = new Mine({ a: "1" }); h.extra = 1; return [h.get("a"), h.more, h instanceof Mine, h instanceof Headers, Object.keys(h), h.constructor.name]; });
await grid("own properties", () => { const h = new Headers({ a: "1" }); h.own = 5; h.a = 6; return [h.own, h.a, h.get("a"), h["get"] === Headers.prototype.get, "get" in h, Object.hasOwn(h, "get"), h.undefinedThing]; });
await grid("copies", () => { const h = filled(), copy = new Headers(h); copy.set("a", "other"); return [h.get("a"), copy.get("a"), new Headers([...h]), new Headers(Object.fromEntries(h))]; });
