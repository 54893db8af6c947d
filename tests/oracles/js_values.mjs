// Values in grids, and the text of results. tests/js/core/values.py is the same in Python.

export const functions = {
  identity: (x) => x,
  double: (x) => x * 2,
  odd: (x) => x % 2 === 1,
  positive: (x) => x > 0,
  arguments: (...a) => a.slice(0, 2),
  all: (x, i, xs) => [x, i, Array.isArray(xs)],
  sum: (a, b) => a + b,
  fail: () => { throw new RangeError("stop"); },
  failText: () => { throw "text"; },
  ascending: (a, b) => a - b,
  descending: (a, b) => b - a,
  byLength: (a, b) => a.length - b.length,
  greater: (a, b) => a > b,
  nothing: () => undefined,
  pair: (x) => [x, x],
  kind: (x) => typeof x,
  text: (x) => String(x),
  upper: (x) => x.toUpperCase(),
  replacer: (...a) => "<" + a.join("|") + ">",
  parity: (x) => (x % 2 ? "odd" : "even"),
  revive: (k, v) => (typeof v === "number" ? v + 1 : v),
  drop: (k, v) => (k === "a" ? undefined : v),
  key: (k) => k + "!",
};

const special = {
  undefined: undefined, NaN: NaN, "-0": -0, Infinity: Infinity, "-Infinity": -Infinity,
  "Symbol.iterator": Symbol.iterator, Math, JSON, Object, Array, Number, String, Symbol, Map, Set, Error, Boolean,
};

export function make(value) {
  if (Array.isArray(value)) {
    const made = new Array(value.length);
    value.forEach((item, i) => { if (!(item && item.$ === "hole")) made[i] = make(item); });
    return made;
  }
  if (value === null || typeof value !== "object") return value;
  if (!("$" in value)) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, make(v)]));
  switch (value.$) {
    case "value": return special[value.v];
    case "big": return BigInt(value.v);
    case "function": return functions[value.v];
    case "symbol": return Symbol(value.v);
    case "toString": return { toString() { return make(value.v); } };
    case "valueOf": return { valueOf() { return make(value.v); } };
    case "toPrimitive": return { [Symbol.toPrimitive](hint) { return value.v === "hint" ? hint : make(value.v); } };
    case "wrapper": return Object(make(value.v));
    case "null": return Object.assign(Object.create(null), make(value.v));
    case "map": return new Map(make(value.v));
    case "set": return new Set(make(value.v));
    case "date": return new Date(value.v);
    case "error": return new globalThis[value.v](value.message);
    case "iterable": return { *[Symbol.iterator]() { yield* make(value.v); } };
    case "getter": return { get a() { return make(value.v); }, b: 2 };
    case "range": return Array.from({ length: value.v }, (_, i) => i);
    case "repeat": return make(value.v).repeat(value.count);
    case "raw": return { raw: make(value.v) };
    case "toJSON": return { toJSON(key) { return value.v === "key" ? "key:" + key : make(value.v); } };
    case "symbolKey": return { [Symbol.iterator]: 1, [Symbol("s")]: 2, b: 3, 1: 4 };
    case "instance": return new Point(1, make(value.v));
  }
  throw new Error("unknown value " + value.$);
}

class Point {
  #secret = 7;
  constructor(x, y) { this.x = x; this.y = y; }
  get sum() { return this.x + this.y; }
  norm() { return this.x * this.x; }
  static origin() { return new Point(0, 0); }
}

const quoted = (text) => JSON.stringify(text);

export function describe(value, seen = []) {
  if (value === undefined) return "undefined";
  if (value === null) return "null";
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "bigint") return value + "n";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "symbol") return value.toString();
  if (typeof value === "function") return "function " + value.name;
  if (seen.includes(value)) return "<cycle>";
  seen = [...seen, value];
  if (Array.isArray(value)) {
    const parts = [];
    for (let i = 0; i < value.length; i++) parts.push(i in value ? describe(value[i], seen) : "<hole>");
    return "[" + parts.join(", ") + "]";
  }
  if (value instanceof Error) return value.name + ": " + value.message;
  if (value instanceof Map) return "Map {" + [...value].map(([k, v]) => describe(k, seen) + " => " + describe(v, seen)).join(", ") + "}";
  if (value instanceof Set) return "Set {" + [...value].map((v) => describe(v, seen)).join(", ") + "}";
  if (value instanceof Date) return "Date " + value.getTime();
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === "String" || tag === "Number" || tag === "Boolean" || tag === "Symbol" || tag === "BigInt") return tag + "(" + describe(value.valueOf(), seen) + ")";
  if (tag.endsWith("Iterator")) return tag + " " + describe([...value], seen);
  const proto = Object.getPrototypeOf(value);
  const name = proto === Object.prototype ? "" : proto === null ? "null " : (value.constructor?.name ?? "?") + " ";
  const keys = [...Object.keys(value), ...Object.getOwnPropertySymbols(value)];
  return name + "{" + keys.map((k) => (typeof k === "symbol" ? k.toString() : quoted(k)) + ": " + describe(value[k], seen)).join(", ") + "}";
}
