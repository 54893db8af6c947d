enum Color { Red, Green = 5, Blue, Name = "n", Calc = Red + 2, Shift = 1 << 3 }
const enum Size { S = 1, M }
enum Open { A = "x".length, B = A + 1, C = Math.max(1, 2) }
interface Animal { name: string; speak?(): string }
type Pair<T, U = T> = [T, U];
abstract class Base<T> { static kind = "base"; readonly id: number; protected tags: string[] = []; declare ghost: string; #p!: number; constructor(public name: string, private readonly n = 2, id?: number) { this.id = id ?? 0; this.#p = n; } abstract area(): number; describe(): string { return `${this.name}:${this.area()}:${this.n}:${this.#p}`; } get size(): number { return this.tags.length; } }
class Sq extends Base<string> implements Animal { side: number; extra?: string; constructor(side: number) { super("sq"); this.side = side; this.tags.push("a"); } override area(): number { return this.side ** 2; } speak(): string { return "sq"; } }
function over(a: string): string; function over(a: number): number; function over(a: any): any { return a; }
function generic<T extends { length: number }>(x: T, ...rest: T[]): number { return x.length + rest.length; }
function assertStr(v: unknown): asserts v is string { if (typeof v !== "string") throw new TypeError("no"); }
const conf = { a: 1, b: ["x"] } as const satisfies Record<string, unknown>;
const s = new Sq(3), x = conf.a!, y = <number>x, z = (s as unknown as Animal).speak!(), nn = s!.name!.length;
let opt: { d?: { e?: number } } | undefined; const p: Pair<number> = [1, 2]; const fn = (this_: void, a?: number, b: string = "d"): string => `${a}${b}`;
function isStr(this: void, v: unknown): v is string { return typeof v === "string"; }
namespace Types { export type T = number; export interface I { a: 1 } }
declare const nothing: number; declare function decl(): void; declare module "m" { }
const r: (string | number | boolean | undefined)[] = [Color.Red, Color.Blue, Color[5], Color["Name"], Color.Calc, Color.Shift, Size.M, Open.A, Open.B, Open.C, Open[1], s.describe(), s.size, over(3), generic("ab", "c"), x, y, z, nn, opt?.d?.e, p[1], fn(undefined as void, 1), isStr("q"), Sq.kind, "ghost" in s, "extra" in s, s.speak()];
for (const k in Color) r.push(k); try { assertStr(1); } catch (e: unknown) { r.push((e as Error).name); }
const cb = <T,>(v: T): T => v; r.push(cb<number>(4)); let v!: number; v = 5; r.push(v); const inst = new Map<string, Array<number>>([["k", [1]]]); r.push(inst.get("k")![0]);
export type { Animal }; export { Color as Colour, s as default }; export const exported = 1; export function ef() { return exported; }
abstract class Shape2 { protected constructor(readonly kind: string) { } static make(k: string) { return new (class extends Shape2 { constructor() { super(k); } })(); } } r.push(Shape2.make("tri").kind);
console.log(r.map(String).join("|"));
