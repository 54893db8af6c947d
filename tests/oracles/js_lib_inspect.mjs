// What Node's console writes: `node tests/oracles/js_lib_inspect.mjs`. A case is [list of described values, text].
// A value is described so that both sides can build it: plain JSON, or {"$": kind, …}. The stack frames of errors
// are left out of the texts.
import { format } from "node:util";
import { record } from "./js_lib_encode.mjs";

const classes = {
  Point: class Point { constructor() { this.x = 1; this.y = 2; } },
  Empty: class Empty {},
  Tagged: class Tagged { get [Symbol.toStringTag]() { return "Tag"; } },
  Child: class Child extends Map {},
  List: class List extends Array {},
  Private: class Private { #secret = 1; shown = this.#secret + 1; get computed() { return 1; } method() {} },
  MyError: class MyError extends Error {},
  Named: class Named extends Error { constructor(m) { super(m); this.name = "Custom"; this.code = 7; } },
};
classes.Sub = class Sub extends classes.Point { z = 3; };
Error.prepareStackTrace = (error) => `${Error.prototype.toString.call(error)}\n    at FRAME`;
function build(d, refs = []) {
  if (d === null || typeof d !== "object") return d;
  if (Array.isArray(d)) { const xs = []; refs.push(xs); for (const x of d) xs.push(build(x, refs)); return xs; }
  switch (d.$) {
    case undefined: { const o = {}; refs.push(o); for (const [k, v] of Object.entries(d)) o[k] = build(v, refs); return o; }
    case "undefined": return undefined;
    case "number": return Number(d.value);
    case "bigint": return BigInt(d.value);
    case "symbol": return Symbol(d.name);
    case "map": { const m = new Map(); refs.push(m); for (const [k, v] of d.entries) m.set(build(k, refs), build(v, refs)); return m; }
    case "set": { const s = new Set(); refs.push(s); for (const v of d.items) s.add(build(v, refs)); return s; }
    case "date": return new Date(d.value);
    case "regexp": return new RegExp(d.source, d.flags);
    case "ref": return refs[d.index % refs.length];
    case "sparse": { const xs = new Array(d.length); for (const [i, v] of d.items) xs[i] = build(v, refs); return xs; }
    case "symbol keys": { const o = build(d.base, refs); o[Symbol(d.name)] = build(d.value, refs); return o; }
    case "extra": { const o = build(d.base, refs); for (const [k, v] of Object.entries(d.props)) o[k] = build(v, refs); return o; }
    case "null prototype": return Object.assign(Object.create(null), build(d.base, refs));
    case "accessors": { const o = { a: 1 }; Object.defineProperty(o, "g", { get: () => 1, enumerable: true }); Object.defineProperty(o, "s", { set: () => 1, enumerable: true }); Object.defineProperty(o, "gs", { get: () => 1, set: () => 1, enumerable: true }); Object.defineProperty(o, "h", { value: 1, enumerable: false }); return o; }
    case "instance": return d.class === "List" ? classes.List.from(build(d.argument, refs)) : new classes[d.class](...(d.argument === undefined ? [] : [build(d.argument, refs)]));
    case "class": return classes[d.class];
    case "global": return globalThis[d.name];
    case "error": { const C = classes[d.class] ?? globalThis[d.class]; return "cause" in d ? new C(d.message, { cause: build(d.cause, refs) }) : new C(d.message); }
    case "aggregate": return new AggregateError(build(d.errors, refs), d.message);
    case "boxed": return Object(build(d.value, refs));
    case "function": { const f = function () {}; Object.defineProperty(f, "name", { value: d.name }); return Object.assign(f, build(d.props ?? {}, refs)); }
    case "promise": { const v = build(d.value, refs); const p = d.state === "rejected" ? Promise.reject(v) : d.state === "pending" ? new Promise(() => {}) : Promise.resolve(v); p.catch(() => {}); return p; }
    case "weak": return new globalThis[d.name]();
    case "iterator": return build(d.base, refs)[d.method]();
    case "generator": return (function* () {})();
    case "typed": return new globalThis[d.name](build(d.items, refs));
    case "custom": return { a: 1, [Symbol.for("nodejs.util.inspect.custom")]() { return d.text; } };
    case "text": return Object.assign(build(d.base, refs), { toString() { return d.text; } });
    case "chars": return d.char.repeat(d.count);
  }
  throw new Error(`unknown kind ${d.$}`);
}
const cases = [];
const add = (...args) => {
  const refs = [];
  let text;
  try {
    text = format(...args.map((a) => build(a, refs))).replace(/\n *at FRAME/g, "");
  } catch (error) {
    text = `throws ${error}`;
  }
  cases.push([args, text]);
};
const U = { $: "undefined" }, chars = (char, count) => ({ $: "chars", char, count });

// ---- primitives and texts ---------------------------------------------------------------------------------
for (const v of [1, -1, 0, 1.5, 1e21, 1e-7, 123456789012, true, false, null, U, "text", "", { $: "number", value: "-0" }, { $: "number", value: "NaN" }, { $: "number", value: "-Infinity" }, { $: "bigint", value: "12345678901234567890" }, { $: "symbol", name: "s" }, { $: "symbol", name: "" }]) {
  add(v); add([v]); add({ k: v }); add("x", v); add({ $: "map", entries: [[v, v]] }); add({ $: "set", items: [v] });
}
for (const s of ["it's", 'say "hi"', "both ' and \"", "all ' \" `", "all ' \" ${", "back\\slash", "new\nline", "tab\t", "\u0000\u001b\u007f\u0085\u00a0\ud800x", "😀", "é", "\u2028", "a'b\nc", "'", "long ".repeat(40), "line one is this\nline two is that\n".repeat(3), "日本語"])
  { add([s]); add({ k: s }); add({ [s]: 1 }); add(s); add({ a: { b: s } }); }
add(chars("x", 10001)); add([chars("x", 10001)]); add([chars("x", 10002)]); add([chars("ab\n", 40)]);
for (const k of ["a", "a1", "_a", "$a", "1", "01", "-1", "a-b", "a b", "", "ä", "__proto", "constructor2", "class", "Aa_9"]) add({ [k]: 1 });

// ---- formats ------------------------------------------------------------------------------------------------
const values = [1, 1.5, "str", "42px", "0x1f", null, U, true, { a: 1 }, [1, [2]], { $: "bigint", value: "5" }, { $: "symbol", name: "q" }, { $: "function", name: "f" }, { $: "instance", class: "Point" }, { $: "date", value: 0 }, { $: "text", base: {}, text: "mine" }, { $: "error", class: "Error", message: "m" }, { $: "number", value: "-0" }, { a: { b: { c: { d: { e: 1 } } } } }, { $: "class", class: "Point" }, { $: "regexp", source: "a", flags: "" }, "1e3", ""];
for (const mark of ["%s", "%d", "%i", "%f", "%j", "%o", "%O", "%c", "%x", "%", "%%", "%%s", "a%sb", "%s%s", "100%", "%s %"])
  for (const v of values) {
    if (mark.includes("%s") && v && (v.$ === "function" || v.$ === "class")) continue; // their text is their source
    if (mark === "%o" && (typeof v === "object" && v && (v.$ === "function" || v.$ === "class" || v.$ === "error" || v.$ === "regexp" || v.$ === "date" || v.$ === "instance" || v.$ === "text"))) continue;
    add(mark, v);
    if (values.indexOf(v) % 4 === 0) { add(mark, v, v); add(mark); add(`x ${mark} y ${mark} z`, v, "second", "third"); }
  }
add(); add("a", "b", 1, { a: 1 }); add("%s", "a", "b"); add("%d%%", 5); add("%s is %d years and %i", "Bob", 42.5, 42.5, "extra"); add(1, "%s", 2); add("%", 1); add("%s", "a\nb"); add("%j", { $: "ref", index: 0 });

// ---- objects ------------------------------------------------------------------------------------------------
const objects = [{}, [], [[]], [{}], { a: {} }, { a: [] }, { a: { b: { c: {} } } }, { a: { b: { c: { d: 1 } } } }, { a: { b: { c: [] } } }, { a: { b: { c: [1] } } }, [[[[]]]], [[[[1]]]], { a: 1, b: "two", c: [3] },
  { $: "map", entries: [] }, { $: "set", items: [] }, { $: "map", entries: [["a", { b: 1 }], [{ k: 1 }, [1, 2]]] }, { $: "set", items: [[1, 2], { a: 1 }, "x"] }, { a: { b: { m: { $: "map", entries: [["deep", { $: "map", entries: [["er", 1]] }]] } } } },
  { $: "sparse", length: 3, items: [] }, { $: "sparse", length: 5, items: [[1, "a"], [4, "b"]] }, { $: "sparse", length: 3, items: [[0, 1]] }, { $: "sparse", length: 200, items: [[50, 1], [150, 2]] },
  { $: "symbol keys", base: { a: 1 }, name: "sym", value: 2 }, { $: "symbol keys", base: [1], name: "sym", value: 2 }, { $: "extra", base: [1, 2], props: { x: 1, "y z": [1] } }, { $: "extra", base: { $: "map", entries: [[1, 2]] }, props: { x: 1 } }, { $: "extra", base: { $: "set", items: [] }, props: { x: 1 } },
  { $: "null prototype", base: {} }, { $: "null prototype", base: { a: 1 } }, { $: "accessors" }, { $: "instance", class: "Point" }, { $: "instance", class: "Sub" }, { $: "instance", class: "Empty" }, { $: "instance", class: "Tagged" }, { $: "instance", class: "Child", argument: [[1, 2]] }, { $: "instance", class: "List", argument: [1, 2, 3] }, { $: "instance", class: "List", argument: [] }, { $: "instance", class: "Private" },
  { $: "extra", base: { $: "instance", class: "Tagged" }, props: { a: 1 } }, { $: "class", class: "Point" }, { $: "class", class: "Sub" }, { $: "class", class: "MyError" }, { $: "class", class: "Child" },
  ...["Object", "Array", "Map", "Set", "Promise", "Date", "RegExp", "TypeError", "Symbol", "BigInt", "Number", "String", "Boolean", "Function", "Math", "JSON", "WeakMap"].map((name) => ({ $: "global", name })),
  { $: "date", value: 0 }, { $: "date", value: 1e13 }, { $: "date", value: null }, { $: "extra", base: { $: "date", value: 0 }, props: { a: 1 } }, { $: "regexp", source: "a\\/b", flags: "gi" }, { $: "extra", base: { $: "regexp", source: "a", flags: "" }, props: { a: 1 } },
  { $: "function", name: "f" }, { $: "function", name: "" }, { $: "function", name: "with space" }, { $: "function", name: "f", props: { a: 1, b: { c: 1 } } },
  ...["fulfilled", "rejected", "pending"].flatMap((state) => [{ $: "promise", state, value: 1 }, { $: "promise", state, value: { a: [1] } }]), { $: "weak", name: "WeakMap" }, { $: "weak", name: "WeakSet" },
  ...["keys", "values", "entries"].flatMap((method) => [{ $: "iterator", base: { $: "map", entries: [["a", 1], ["b", { c: 2 }]] }, method }, { $: "iterator", base: { $: "set", items: ["a", "b"] }, method }, { $: "iterator", base: [1, 2], method }, { $: "iterator", base: { $: "map", entries: [] }, method: "keys" }]),
  { $: "generator" }, ...[1, "text", true, { $: "bigint", value: "5" }, { $: "symbol", name: "s" }].map((value) => ({ $: "boxed", value })), { $: "extra", base: { $: "boxed", value: "ab" }, props: { x: 1 } },
  { $: "custom", text: "CUSTOM" }, { $: "custom", text: "two\nlines" },
  { $: "typed", name: "Uint8Array", items: [1, 2, 255] }, { $: "typed", name: "Float64Array", items: [1.5, { $: "number", value: "-0" }, { $: "number", value: "NaN" }] }, { $: "typed", name: "BigInt64Array", items: [{ $: "bigint", value: "1" }] }, { $: "typed", name: "Uint8Array", items: [] }, { $: "typed", name: "ArrayBuffer", items: 4 },
  ...["Error", "TypeError", "RangeError", "MyError", "Named"].flatMap((c) => [{ $: "error", class: c, message: "message" }, { $: "error", class: c, message: "" }, { $: "error", class: c, message: "two\nlines" }, { $: "extra", base: { $: "error", class: c, message: "with" }, props: { status: 404, data: { a: [1] } } }]),
  { $: "error", class: "Error", message: "outer", cause: { $: "error", class: "TypeError", message: "inner" } }, { $: "error", class: "Error", message: "outer", cause: "text" }, { $: "error", class: "Error", message: "outer", cause: U }, { $: "aggregate", message: "many", errors: [{ $: "error", class: "Error", message: "one" }, 2] }, { $: "extra", base: { $: "error", class: "Error", message: "m" }, props: { name: "Renamed" } }, { $: "extra", base: { $: "error", class: "Error", message: "m" }, props: { stack: "no frames" } }, { $: "extra", base: { $: "error", class: "Error", message: "m" }, props: { message: "changed" } }];
for (const o of objects) {
  add(o); add([o]); add({ k: o }); add({ a: { b: o } }); add({ a: { b: { c: o } } }); add({ $: "map", entries: [["k", o]] }); add({ $: "set", items: [o] }); add("x", o, o); add({ k: o, l: "x".repeat(40), m: o });
}
for (const index of [0, 1, 2]) for (const o of [{ a: { $: "ref", index } }, [{ $: "ref", index }], { a: [1, { b: { $: "ref", index } }] }, { $: "map", entries: [["k", { $: "ref", index }]] }, { a: { x: { $: "ref", index } }, b: { y: { $: "ref", index: 1 } } }, { a: {}, b: { $: "ref", index: 1 } }]) { add(o); add({ o }); }

// ---- line breaking ------------------------------------------------------------------------------------------
for (let n = 50; n < 85; n++) { add({ a: chars("x", n) }); add({ a: 1, b: chars("x", n - 10), c: true }); add([chars("x", n)]); add({ nested: { a: chars("x", n - 12) } }); add({ a: [chars("x", n / 2 | 0), chars("y", n / 2 | 0)] }); add({ $: "map", entries: [["key", chars("x", n - 10)]] }); add({ $: "extra", base: { $: "instance", class: "Point" }, props: { long: chars("x", n - 20) } }); }
for (let n = 1; n < 130; n += n < 30 ? 1 : 7) { add(Array.from({ length: n }, (_, i) => i)); add(Array.from({ length: n }, (_, i) => i * 1000 + 0.5)); add(Array.from({ length: n }, (_, i) => "item" + i)); add(Array.from({ length: n }, (_, i) => "x".repeat(i % 9))); add({ list: Array.from({ length: n }, (_, i) => ({ i })) }); add({ $: "set", items: Array.from({ length: n }, (_, i) => i) }); add(Array.from({ length: n }, (_, i) => (i % 3 ? i : i * -100 || 0))); add(Array.from({ length: n }, () => "日本")); add(Array.from({ length: n }, (_, i) => (i % 2 ? null : true))); }
add(Array.from({ length: 30 }, () => "😀é👨‍👩‍👧")); add(Array.from({ length: 12 }, (_, i) => ["e\u0301", "한글", "ｗ", "©", "☀", "①"][i % 6]));
add({ $: "typed", name: "Uint8Array", items: Array.from({ length: 150 }, (_, i) => i) }); add({ a: Object.fromEntries(Array.from({ length: 30 }, (_, i) => ["key" + i, i])) });

// ---- random structures --------------------------------------------------------------------------------------
let seed = 99;
const random = (n) => ((seed = (seed * 1103515245 + 12345) % 2147483648), Math.floor((seed / 2147483648) * n));
const pick = (xs) => xs[random(xs.length)];
function value(depth) {
  const kind = random(depth > 0 ? 16 : 8);
  if (kind < 3) return pick([0, 1, 12, 1234.5, -7, 1e9]);
  if (kind < 6) return pick(["", "a", "some text", "a longer text that takes room", "it's", "x".repeat(30), "two\nlines"]);
  if (kind < 8) return pick([true, null, U, { $: "symbol", name: "s" }, { $: "date", value: 1e12 }, { $: "function", name: "f" }]);
  const n = random(6);
  const list = (m) => Array.from({ length: m }, () => value(depth - 1));
  if (kind < 11) return Object.fromEntries(list(n).map((v, i) => [pick(["id", "name", "title", "value", "items", "a-b", "k" + i]), v]));
  if (kind < 13) return list(random(5) === 0 ? 10 : n);
  if (kind === 13) return { $: "map", entries: list(n).map((v) => [value(0), v]) };
  if (kind === 14) return { $: "set", items: list(n) };
  return { $: "extra", base: { $: "instance", class: pick(["Point", "Empty", "Sub"]) }, props: { extra: value(depth - 1) } };
}
for (let i = 0; i < 2500; i++) add(value(5));
record("inspect", cases);
