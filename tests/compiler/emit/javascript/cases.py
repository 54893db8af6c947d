"""Modules whose JavaScript is compared with TypeScript's: what TypeScript adds to JavaScript, one thing a case."""

from __future__ import annotations

CASES: dict[str, str] = {
    "annotations.ts": """
let a: number = 1, b: { x: string; y?: [number, ...string[]] }, c!: string;
const { d, e: [f] }: { d: number; e: string[] } = g(), h: (this: Date, x?: number) => asserts x is number = g();
function g(a?: number, b: string = "x", ...rest: readonly unknown[]): any { return a! + b + rest.length; }
for (const x of [] as number[]) b = x as any;
try { g() } catch (error: unknown) { c = String(error) }
const j = { k(this: void, a?: number): void {}, get l(): number { return 1 }, set l(v: number) {}, async *m<T>(x: T) {} };
export { a, b, c, d, f, h, j };
""",
    "generics.ts": """
export function identity<T extends object = {}, const U = keyof T>(x: T, y?: U): T { return x }
export const pair = <A, B>(a: A, b: B): [A, B] => [a, b], later = async <T,>(x: T) => x;
const map = new Map<string, Array<Array<number>>>(), set = new Set<string>;
export const made = identity<{ a: number }>({ a: 1 }), tagged = String.raw<string>`x${map}`, kept = identity<Date>;
export const chained = map.get<any>("x")?.at?.<number>(0), smaller = 1 < 2 && map.size > 3, s = set;
""",
    "casts.ts": """
declare const x: any;
export const a = x as string as unknown as number, b = x satisfies object, c = x!, d = x!.y!.z![0]!(), e = <any>x;
export const f = (x as any).y, g = (<any>x).y, h = (x as () => void)(), i = { ...(x as {}) }, j = [x as const] as const;
(x as any) = 1; (x as any).y = 2; x! = 3; (x as any)++; [x as any] = []; ({ y: x as any } = x);
for ((x as any) of []) ; for (x!.y in {}) ;
export const k = () => <any>{ a: 1 }, l = () => ({} as any), m = (x?.y as any).z, n = (x?.y)!.z, o = x?.y!.z;
export const p = <any>function () {}, q = await (x as Promise<any>), r = `a${x as string}b`, t = x as any ? 1 : 2;
""",
    "cast-precedence.ts": """
declare const a: any, b: any, c: any;
export const x = [a + b as any * c, a * b as any + c, a + b as any + c, a < b as any === c, a as any + b, a as any ** b];
export const y = [a - b as any as number / c, a ?? b as any, a || (b as any) && c, (a as any) < b, !a as any];
""",
    "assertion-lines.ts": """
declare const x: any;
export function a() { return <
  any
>x.y }
export const b = (): {
  a: number
} => ({ a: 1 }), c = async (x: any): Promise<
  void
> => {}, d = async <
  T
>(y: T) => y;
""",
    "statement-ends.ts": """
declare let a: any, b: any, c: any
const d = a as any
(b as any).c = 1
let e = a
interface I {}
[b].map(c)
let f = a!
type T = string
(b)
export default c as any
;/x/.test("")
""",
    "statement-ends-in-classes.ts": """
export class A {
  a = 1
  private ["b"] = 2
  get: number
  set!: string
  static: any
  c = 1 as number
  public *d() {}
  e: string
  ["f"]: number
  declare g
  h = 2
  declare i: number
  readonly [Symbol.iterator] = 3
  j = a
  protected in = 2
}
declare const a: any
""",
    "classes.ts": """
abstract class Base<T> { abstract a: number; abstract b(): T; protected abstract get c(): number; d?(): void; constructor(x?: T) {} }
interface Face { f: number }
export class A<T, U extends T = T> extends Base<T> implements Face, Iterable<T> {
  f: number = 1; public g?: string; private readonly h!: number; static i: string; static readonly j = 2; override d(): void {}
  declare k: number; [key: string]: any; static [key: number]: string; #l?: number = 3; protected static async *m?(): any {}
  constructor(); constructor(x?: T) { super(x) }
  n(): void; n(x: number): void; n(x?: number) { return this.#l } get b(): any { return 1 } set b(v: any) {}
  accessor o: number = 1; private accessor p?: string; static { const x: number = 1 } async = 1; readonly: number = 1; declare; get;
  ["q"]?: number; "r"!: string; 5: number = 6; private async s<V>(this: this, v?: V): Promise<void> {} *[Symbol.iterator](): any {}
}
export default abstract class<T> extends (A as any)<T> { private x = 1 }
export const B = class C<T> implements Face { f!: number }, D = class implements Face { f = 2 };
""",
    "modifier-names.ts": """
export class A { private = 1; public() {} static static = 2; readonly readonly: number = 3; declare declare: string; override override() {} get get() { return 1 } set set(v: any) {} async async() {} private static readonly accessor = 1; abstract }
""",
    "parameter-properties.ts": """
export class A { z = 0; constructor(private x: number, public readonly y = 2, w: string, protected override v?: Date) {} }
export class B extends A {
  constructor(readonly u: number) {
    "use strict";
    console.log(1)
    super(u, 2, "")
    console.log(this.u)
  }
}
export class C extends A { constructor(private t: number) { try { super(1, 2, "") } finally {} } }
export class D { constructor(private s: number) { "use strict"; console.log(1) } }
export class E extends A { constructor(private r: number) { super(r as any, <any>2, "") } }
""",
    "decorators.ts": """
declare const d: any;
@d @d.e<number>() export class A { @d a: number = 1; @d() private b?(): void {} @d static readonly c = 2; @d declare x: number; @d get y(): any { return 1 } }
@d class B {}
export default @d class C extends B {}
""",
    "imports.ts": """
import "./effect";
import A from "./a";
import B, { b } from "./b";
import * as C from "./c";
import D, * as E from "./d";
import type F from "./f";
import type { G } from "./g";
import { type H, h, type I as J } from "./h";
import { K, l as L, default as M, "n n" as N } from "./k";
import O, { p } from "./o";
import { q, r } from "./q";
import S, { type T } from "./s";
import U, { v } from "./u" with { type: "json" };
import { type W } from "./w";
import {} from "./x";
let a: A, c: C.X, f: F, g: G | H | J | K;
export const used = [b, E, h, L, M, N, p, r, S, v, (O: any) => O, typeof B as any], type: typeof q = 1 as any;
""",
    "shadowed-imports.ts": """
import { a, b, c, d, e } from "./x";
export function f(a: number) { return a }
{ let b = 1; b }
export const x = { c: 1, d };
export class e {}
""",
    "exports.ts": """
interface A {} type B = A; class C {} import { D, type E } from "./d"; import type { F } from "./f"; enum G {} declare const H: any; const I = 1; interface I {}
export { A, type B, C, D, E, F, G, I };
export type { A as A2 };
export { type B as B2 };
export { J, type K } from "./j";
export type { L } from "./l";
export type * from "./m";
export type * as M from "./m";
export * from "./n";
export * as N from "./n";
export interface O {}
export type P = A;
export declare const Q: number;
export declare function r(): void;
export declare class S {}
export abstract class T {}
export {};
""",
    "export-default-interface.ts": "export default interface A { a: number }\nexport const b = 1\n",
    "export-default-type.ts": "interface A { a: number }\nexport default A\nexport const b = 1\n",
    "export-default-function.ts": "export default function f(a: string): void\nexport default function f(a: number): void\nexport default function f(a: any) {}\n",
    "overloads.ts": "function f(): void;\nfunction f(x?: number): void;\nexport function g(): void\nexport function g(x?: any) { return f(x) }\nfunction f(x?: number) {}\n",
    "declarations.ts": """
declare let a: number; declare const b: string, c: any; declare function f(): void; declare class D { x: number }
declare enum E { A } declare namespace N { const x: number } declare module "x" { export const y: number } declare global { interface Window { z: any } }
declare abstract class G {} namespace Types { export interface A {} export type B = A }
export namespace MoreTypes { export type C = Types.B }
interface A<T> extends Array<T> { (x: number): string; new (x: number): A<T>; readonly [k: string]: any; m?(): void }
type U<T> = T extends (infer V extends string)[] ? { -readonly [K in keyof T as `x${K & string}`]-?: T[K] } : typeof import("x", { with: { type: "json" } });
export const done = 1;
""",
    "import-equals.ts": """
import * as A from "./a";
import B = A.B.C;
import D = A.D;
import type E = A.E;
export import F = A.F;
export const x = B.y, z: D = 1 as any;
""",
    "this-parameters.ts": """
export function a(this: Date) {}
export function b(this: Date, x: number) { return x }
export const c = function (this: void, /* kept */ ...y: any[]) {}, d = { e(this: any,) {} };
""",
    "comments.ts": """
// before
export const a /* one */ : /* two */ number /* three */ = /* four */ 1; // five
function b(c /* ? */ ?: /* d */ string, /* e */ d: number /* f */): /* g */ void /* h */ {}
/** i */ interface E {} /* j */
export class F { /* k */ private /* l */ readonly /* m */ x /* n */ ! /* o */ : /* p */ number; y /* ? */ ? /* ! */ : any }
export const g = b /* q */ as /* r */ any /* s */;
""",
    "unicode.ts": "const \\u0061b: number = 1, 变量: string = '𝒳', 𝒴!: any;\nexport { ab as c, 变量, 𝒴 };\n",
    "line-ends.ts": "const a: {\r\n  b: number\r\n} = x as any\r\nlet x: any\r\nexport { a }\r\n",
    "directive.tsx": "'use client'\n// comment\nexport const A = () => <p/>\n",
    "names-taken.tsx": "const _jsx = 1;\nexport const A = (_Fragment: any) => <><b>{_jsx}</b></>;\n",
    "elements.tsx": """
declare const a: any, B: any, _c: any, $d: any;
export const x = [<p></p>, <p/>, <p />, <B/>, <B.C.D/>, <_c/>, <$d/>, <my-element/>, <svg:rect/>, <B<string> x={1}/>, <></>, <p>
</p>, <a.b></a.b>, < p / >];
""",
    "attributes.tsx": """
declare const a: any;
export const x = <p a b="c" d='e "f"' g={a} aria-label="h" xlink:href="i" {...a} k=<b/> l=<>m</> n="&lt;&amp;&quot;&#65;&#x1F600;&nope;" o='
  two lines' {/* c */ ...a} p={/* q */ a /* r */} class="s" for="t"
  // a comment
  u={a // v
  }
/>;
""",
    "keys.tsx": """
declare const a: any;
export const x = [<p key="a"/>, <p key={a as string} b/>, <p b key={a}>c</p>, <p key="a" {...a}/>, <p {...a} key="a"/>, <p {...a} key={a} b>c{a}</p>, <p {...a} key="k">
  <i/>
</p>, <p key/>, <p key={<b key={a!}/>}/>];
""",
    "children.tsx": """
declare const a: any[];
export const x = [<p>a</p>, <p>{a}</p>, <p>{a}{a}</p>, <p>{...a}</p>, <p>{...a}b</p>, <p>{/* c */}</p>, <p>{}{a}</p>, <p> </p>, <p> {a} </p>, <p><b/></p>, <p><b/><>i</></p>, <p>{a as any}</p>, <p>{a.map((b: any): any => <i key={b}>{b!}</i>)}</p>, <p>{a ? <b/> : <i>{a && <u/>}</i>}</p>, <p children="q">{a}</p>];
""",
    "text.tsx": """
declare const a: any;
export const x = <p>
  first   line
  second line   {a}   third

  fourth &nbsp; &copy;&#10;
  {" "}
  it's "quoted" \\n `x` ${"$"}{a}
  &#32;
  <b> kept </b>  after
</p>, y = <p>a
b</p>, z = <p>é 漢 𝒳 &#x1F600;</p>, w = <p>a{' '}
  {a}{' '}
</p>;
""",
    "component.tsx": """
import { type ReactNode, useState } from "react";
import type { Post } from "../types";
import { Card, Unused } from "./Card";
type Props<T> = { items: T[]; children?: ReactNode; onPick?(item: T): void };
export default function List<T extends Post>({ items, children, onPick = () => {} }: Props<T>) {
  const [open, setOpen] = useState<boolean>(false);
  const pick = (item: T): void => { onPick(item!); setOpen(!open) };
  return (
    <section className={`list ${open ? "open" : ""}`}>
      {items.map((item) => (
        <Card<T> key={item.id as string} {...item} onClick={() => pick(item)}>
          {item.title}, by {item.author}
        </Card>
      ))}
      {children ?? <p>Nothing here.</p>}
    </section>
  );
}
export const Generic = <T,>(props: Props<T>) => <>{props.children}</>;
""",
    "enum-numbers.ts": """
export enum A { B, C, D = 5, E, F = -1, G, H = 1 << 3, I, J = H | D, K, "l l" = 9, M, N = 1.5, O, P = ~1, Q = +3, R = (2), S }
""",
    "enum-texts.ts": """
const prefix = "p", typed: string = "t";
export enum A { B = "b", C = `c`, D = "d" + "e", E = B, F = A.B, G = `${B}g`, H = prefix, I = A["C"] + 1, J = 2, K = ("k"), ["L"] = "l" }
""",
    "enum-parts.ts": """
export enum A { B, C = 5 }
export enum A { D = 10, E, F = B, G = C + 1, H = A.C }
enum I { J = A.E, K }
export const inner = (() => { enum L { M = 3, N = I.K } const enum O { P = "p" } return [L, O] })();
export { I };
""",
    "enum-computed.ts": """
const f = () => 7;
export enum A { B = f(), C = [1, 2].length, D = "x".length, E = Math.max(...[1, 2]), F = ((B: number) => B + 1)(5), G = (() => B)() }
export const enum H { I, J = 2, // two
  /* three */ K }
export declare enum L { M }
""",
    "types-between.ts": """
export const a = 1; interface B {} export const c = 2; type D = 1; export const e = 3; declare const f: any; export const g = 4
if (a) { type Inner = 1; interface Other {} } else { enum Local { A } }
switch (a) { case 1: type S = 2; }
""",
    "arrow-functions.ts": """
export const a = (x: number): x is 1 => true, b = async (x?: string): Promise<void> => {}, c = ({ d }: { d: any }, [e]: any[] = [], ...f: any[]): any => [d, e, f], g = (x: any): ((y: any) => any) => (y: any): any => x, h = <T>(x: T) => <T>x, i = async x => x, j = x => x as any;
""",
    "object-members.ts": """
export const a = { async b<T>(): Promise<T> { return 1 as any }, get c(): number { return 1 }, *d(): any {}, [`e` as string]: 1 as number, f: <T,>(x: T) => x, g!: 1 }.b;
""".replace(
        ", g!: 1", ""
    ),
    "new-and-calls.ts": """
declare const A: any;
export const a = new A<string>, b = new A<string>(1), c = new (A as any)(), d = new A!.B(), e = A<string>, f = A?.<string>(1), g = A?.b<string>(), h = A.b<string>`c`, i = new A.B<Map<string, Set<number>>>();
""",
    "using-and-await.ts": """
export async function f(x: AsyncIterable<number>) { await using a: any = x; using b = a as any; for await (const c of x as any) c; for (using d of b) d; }
""",
    "namespaced-children.tsx": """
export const Icon = ({ size = 24, ...props }: { size?: number }) => (
  <svg xmlns="http://www.w3.org/2000/svg" width={size} viewBox="0 0 24 24" {...props}>
    <path strokeLinecap="round" d="M1 2l3 4" />
    <use xlink:href="#a" /> <text>{size}px</text>
  </svg>
);
""",
}
