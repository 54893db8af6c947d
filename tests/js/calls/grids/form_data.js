const names = ["a", "", "é", "\ud800", undefined, null, 5, true, () => ["x"], () => ({ toString: () => "made" }), () => Symbol("n")];
const values = ["1", "", "\udc00", "a\r\nb", undefined, null, 5, () => ({}), () => [1, 2], () => Symbol("v"), () => new Blob(["b"], { type: "t/x" }), () => new File(["f"], "n.txt", { type: "t/y", lastModified: 5 }), () => new Uint8Array(2), () => new Date(NaN)];
const files = [undefined, "file.txt", "", "a/b\\c", null, 5, () => ({}), () => Symbol("f")];
const filled = () => { const f = new FormData(); for (const [k, v] of [["a", "1"], ["b", "2"], ["a", "3"], ["c", "4"]]) f.append(k, v); return f; };
const modified = (v) => (v instanceof File ? [v.name, v.type, v.lastModified > 1e12 ? "now" : v.lastModified] : v);

await surface(FormData);
await grid("new", (form) => new FormData(form), [undefined, null, 5, "x", () => ({}), () => new FormData(), () => []]);
for (const method of ["append", "set"]) {
  await grid(method, (f, name, value) => [f[method](name, value), [...f].map(([k, v]) => [k, modified(v)])], [filled, () => new FormData()], names, values);
  await grid(method + " file", (value, file) => { const f = new FormData(); f[method]("x", value, file); return modified(f.get("x")); }, values, files);
  await grid(method + " of one", (name) => new FormData()[method](name), names);
  await grid(method + " of nothing", () => new FormData()[method]());
}
for (const method of ["get", "getAll", "has", "delete"]) {
  await grid(method, (f, name) => [f[method](name), f], [filled, () => new FormData()], names);
  await grid(method + " of nothing", () => new FormData()[method]());
}
for (const method of ["keys", "values", "entries"]) {
  await grid(method, (f) => [...f[method]()], [filled, () => new FormData()]);
  await grid(method + " step by step", () => { const it = filled()[method](); return [it.next(), it.next(), it.next(), it.next(), it.next(), it.next()]; });
  await grid(method + " itself", () => { const it = filled()[method](); return [it[Symbol.iterator]() === it, Object.prototype.toString.call(it), typeof it.return]; });
  await grid(method + " next of another", (other) => new FormData()[method]().next.call(other), [undefined, () => ({}), () => new Headers().keys(), () => filled().keys()]);
}
await grid("forEach", (f) => filled().forEach(f), [undefined, null, 5, () => ({}), () => () => 7, () => () => { throw new RangeError("stop"); }]);
await grid("forEach of nothing", () => new FormData().forEach());
await grid("forEach calls", (self) => { const found = []; filled().forEach(function (...all) { found.push(all.length, all[0], all[1], all[2] instanceof FormData, this === globalThis ? "global" : this); }, self); return found; }, [null, 5, () => ({ t: 1 })]);
const changes = [() => (f) => f.append("new", "x"), () => (f) => f.delete("c"), () => (f) => f.delete("a"), () => (f) => f.set("b", "changed"), () => (f) => f.set("a", "one")];
await grid("forEach while changing", (change) => { const f = filled(), found = []; f.forEach((value, name) => { found.push(name + value); if (found.length < 7) change(f); }); return [found, f]; }, changes);
await grid("iterating while changing", (change, method) => { const f = filled(), found = []; for (const each of f[method]()) { found.push(each); if (found.length < 7) change(f); } return [found, f]; }, changes, ["keys", "values", "entries"]);
for (const method of ["append", "delete", "get", "getAll", "has", "set", "forEach", "keys", "values", "entries"]) await grid(method + " of another", (other) => FormData.prototype[method].call(other, "a", "b"), [undefined, null, 5, () => ({}), () => new Map(), () => new Headers()]);
await grid("texts", () => { const f = filled(); return [String(f), JSON.stringify(f), Object.keys(f), Object.fromEntries(f), f instanceof FormData, new URLSearchParams(f).toString(), [...f.keys()].join()]; });
await grid("subclass", () => { class Mine extends FormData { get(name) { return "<" + super.get(name) + ">"; } } const f = new Mine(); f.append("a", "1"); return [f.get("a"), f instanceof FormData, f.constructor.name, Object.keys(f)]; });
await grid("file is the same", () => { const f = new FormData(), file = new File(["x"], "n"); f.append("f", file); return [f.get("f") === file, f.get("f") === f.get("f")]; });
