// functions that take the name of their property, where the file uses the global of that name later
const kinds = {
  Headers: (v) => { let text = "h" + v; text += "!"; return text; },
  Error: (v) => { let n = v; n++; return n; },
  literal: (v) => { let n = v; n += 2; return n; },
  Map(v) { let n = v; n += 3; return n; },
};
const { log, string = (v) => { let s = "s"; s += v; return s; } } = {};
console.log(kinds.Headers(1), kinds.Error(1), kinds.literal(1), kinds.Map(1), log, string(5));
console.log(new Headers({ a: "1" }).get("a"), new Error("x").message, new Map([[1, 2]]).get(1), String(7));
const withGetter = { get size() { return kinds.literal(this.base); }, base: 40 };
console.log(withGetter.size, `${withGetter.base}`, Object.keys(kinds), kinds.Headers.name);

function inside() {
  const set = { Set: (v) => { let n = v; n *= 2; return n; }, Promise: (v) => { let n = v; n -= 1; return n; } };
  return [set.Set(4), set.Promise(4), new Set([1, 1]).size, Promise.resolve(1) instanceof Promise];
}
console.log(inside(), new Set([1, 2, 3]).size);
