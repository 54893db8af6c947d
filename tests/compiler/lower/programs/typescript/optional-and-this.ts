interface Opts { a?: number; cb?: (n: number) => string; nested?: { deep?: string[] } }
const use = (o?: Opts): unknown[] => [o?.a ?? 7, o?.cb?.(1) ?? "no cb", o?.nested?.deep?.[0]?.toUpperCase() ?? "none", o!?.a];
function who(this: { name: string }, greet: string): string { return greet + this.name; }
console.log(use(), use({ a: 0, cb: n => "n" + n, nested: { deep: ["x"] } }), who.call({ name: "Z" }, "hi "));
class Chain { private parts: string[] = []; add(p: string): this { this.parts.push(p); return this; } toString(): string { return this.parts.join("/"); } }
console.log(`${new Chain().add("a").add("b")}`);
