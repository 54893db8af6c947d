const inits = [undefined, null, "", "?", "a=1&b=2&a=3", "??a", "a=%zz&b=%41+c", () => ({}), () => ({ a: 1, b: null, c: undefined, d: [1, 2] }), () => [["a", "1"], ["b", "2"]], () => [["a"]], () => [["a", "b", "c"]], () => [[]], () => ["ab"], () => ["abc"], () => [5], () => [null], 5, true, () => new Map([["m", 1]]), () => new Set([["s", "t"]]), () => new URLSearchParams("x=y"), () => new Headers({ h: "i" }), () => new URL("http://h/?u=v"), () => Symbol("i"), () => ({ [Symbol("k")]: "v" }), () => ({ a: Symbol("v") }), () => function f() {}, () => Object.assign(() => 1, { q: "r" }), () => Object.create({ inherited: 1 }), () => ({ "\ud800": "\udfff" }), () => (function* () { yield ["g", 1]; })(), () => ({ [Symbol.iterator]: 5 }), () => ({ [Symbol.iterator]: null, a: "1" }), () => new String("a=b"), () => [new Set(["x", "y"])], () => ({ get a() { throw new RangeError("getter"); } }), () => new Date(NaN), () => [[1, 2]], () => [["a", Symbol("v")]], () => new Uint8Array([1])];
const names = ["a", "b", "zz", "", "é", "\ud800", undefined, null, 5, () => ({}), () => Symbol("n"), () => ["a"]];
const values = ["1", "", "x y", "\udc00", undefined, null, 5, () => ({}), () => Symbol("v"), () => [1, 2]];
const filled = () => new URLSearchParams("a=1&b=2&a=3&c=4");

await surface(URLSearchParams);
await grid("new", (init) => { const p = new URLSearchParams(init); return [p, p.toString(), p.size]; }, inits);
for (const method of ["append", "set"]) {
  await grid(method, (p, name, value) => [p[method](name, value), p, p.toString()], [filled, () => new URLSearchParams()], names, values);
  await grid(method + " of one", (name) => new URLSearchParams()[method](name), names);
}
for (const method of ["has", "delete"]) await grid(method + " with value", (name, value) => { const p = filled(); return [p[method](name, value), p.toString()]; }, names, values);
for (const method of ["get", "getAll", "has", "delete"]) await grid(method, (name) => { const p = filled(); return [p[method](name), p.toString()]; }, names);
for (const method of ["append", "set", "get", "getAll", "has", "delete"]) await grid(method + " of nothing", () => new URLSearchParams()[method]());
for (const method of ["keys", "values", "entries"]) {
  await grid(method, (p) => [...p[method]()], [filled, () => new URLSearchParams()]);
  await grid(method + " step by step", () => { const it = filled()[method](); return [it.next(), it.next(), it.next(), it.next(), it.next(), it.next()]; });
  await grid(method + " itself", () => { const it = filled()[method](); return [it[Symbol.iterator]() === it, Object.prototype.toString.call(it), typeof it.return, Object.keys(it), String(it)]; });
  await grid(method + " next of another", (other) => new URLSearchParams()[method]().next.call(other), [undefined, 5, () => ({}), () => new Headers().keys(), () => filled().keys()]);
}
const changes = [() => (p) => p.append("new", "x"), () => (p) => p.delete("c"), () => (p) => p.delete("a"), () => (p) => p.set("b", "changed"), () => (p) => p.set("a", "one"), () => (p) => p.sort()];
await grid("forEach", (f) => filled().forEach(f), [undefined, null, 5, () => ({}), () => () => 7, () => () => { throw new RangeError("stop"); }]);
await grid("forEach of nothing", () => new URLSearchParams().forEach());
await grid("forEach calls", (self) => { const found = []; filled().forEach(function (...all) { found.push(all.length, all[0], all[1], all[2] instanceof URLSearchParams, this === undefined ? "none" : this); }, self); return found; }, [undefined, null, 5, () => ({ t: 1 })]);
await grid("forEach while changing", (change) => { const p = filled(), found = []; p.forEach((value, name) => { found.push(name + value); if (found.length < 7) change(p); }); return [found, p.toString()]; }, changes);
await grid("iterating while changing", (change, method) => { const p = filled(), found = []; for (const each of p[method]()) { found.push(each); if (found.length < 7) change(p); } return [found, p.toString()]; }, changes, ["keys", "values", "entries"]);
await grid("through a URL while iterating", (change) => { const u = new URL("http://h/?a=1&b=2&c=3"), found = []; for (const [k, v] of u.searchParams) { found.push(k + v); if (found.length < 5) change(u); } return [found, u.href]; }, [() => (u) => { u.search = "?x=9&y=8&z=7"; }, () => (u) => { u.search = ""; }, () => (u) => { u.href = "http://i/?q=1&r=2"; }, () => (u) => u.searchParams.append("d", "4")]);
for (const method of ["append", "delete", "get", "getAll", "has", "set", "sort", "toString", "forEach", "keys", "values", "entries"]) await grid(method + " of another", (other) => URLSearchParams.prototype[method].call(other, "a", "b"), [undefined, null, 5, () => ({}), () => new Map(), () => new Headers()]);
await grid("size of another", (other) => Object.getOwnPropertyDescriptor(URLSearchParams.prototype, "size").get.call(other), [undefined, () => ({}), filled]);
await grid("sort", (init) => { const p = new URLSearchParams(init); return [p.sort(), p.toString()]; }, ["", "b=1&a=2&b=0&a=1", "z&é&😀&ﬃ&A&a", "a=2&a=1", "😀=1&\uffff=2"]);
await grid("texts", () => { const p = filled(); return [String(p), `${p}`, JSON.stringify(p), Object.keys(p), p + "&x", Object.fromEntries(p), [...p].length, new Map(p), "a=1" == new URLSearchParams("a=1")]; });
await grid("subclass", () => { class Mine extends URLSearchParams { get(name) { return "<" + super.get(name) + ">"; } } const p = new Mine("a=1"); return [p.get("a"), p.has("a"), p instanceof URLSearchParams, p.constructor.name, Object.keys(p), String(p)]; });
await grid("set size", () => { const p = filled(); p.size = 9; return p.size; });
