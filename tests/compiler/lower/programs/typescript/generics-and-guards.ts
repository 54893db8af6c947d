type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number };
const area = (s: Shape): number => { switch (s.kind) { case "circle": return Math.PI * s.r ** 2; case "rect": return s.w * s.h; } };
const isString = (x: unknown): x is string => typeof x === "string";
function assert(c: unknown, m = "assertion"): asserts c { if (!c) throw new Error(m); }
class Box<T> { constructor(private value: T) {} map<U>(f: (t: T) => U): Box<U> { return new Box(f(this.value)); } unwrap = (): T => this.value; static of<T>(v: T) { return new Box(v); } }
console.log(area({ kind: "rect", w: 2, h: 3 }), area({ kind: "circle", r: 1 }).toFixed(3), [1, "a", null].filter(isString), Box.of(2).map(x => x + 1).map(String).unwrap());
try { assert(0, "zero"); } catch (e: any) { console.log(e.message); }
