// Type aliases, interfaces, enums, namespaces, ambient declarations.
type Alias = string;
type Generic<T, U extends T = T, V extends readonly U[] = []> = [T, U, V]
type Recursive = { self: Recursive } | null
type
  Newline = 1;
type Variance<in A, out B, in out C> = (a: A) => B | C;
interface Empty {}
interface Simple { a: string; b?: number; readonly c: boolean; }
interface Commas { a: string, b: number, }
interface Lines {
  a: string
  b(): void
  [key: string]: unknown
  (): void
  new (): Lines
  readonly d: 1
  get e(): string
  set e(value: string)
  method<T>(x: T, ...rest: any[]): x is T
}
interface Extends<T> extends Simple, Generic2<T>, ns.Deep.Type<string> { extra: T }
interface Generic2<in out T = {}> {}
enum Numeric { A, B, C = 10, D = C + 1, E = 1 << 2, F = A | B, 'quoted', G = "x".length }
enum Text { A = 'a', B = `b`, 'C-D' = 'c', }
enum Blank {}
const enum Constant { X = 1, Y = X * 2 }
declare enum Ambient { A, B = 2 }
declare const enum AmbientConst { A }
namespace ns { export namespace Deep { export type Type<T> = T; } export const inner = 1; }
namespace A.B.C { export const x = 1; }
module Legacy { export let y = 1 }
namespace Merged { export interface I {} } 
namespace Merged { export class I {} }
declare namespace Declared { let x: number; function f(): void; class C { m(): void; } const enum E { A } namespace Inner { type T = 1; } export { x as y }; }
declare module 'external' { export default function f(): void; export const x: number; import { y } from 'z'; export = x; }
declare module 'shorthand';
declare module 'wild*.css' { const content: { [name: string]: string }; export default content; }
declare global { interface Window { custom: string } var injected: number; }
declare let dl: string, dl2: number;
declare const dc: unique symbol;
declare const value = 1, text = 'a', yes = true;
declare var dv;
declare function df(a: string): void;
declare function df(a: number): void
declare class DC<T> extends Base { constructor(a: string); m(): void; m(a: 1): 2; static s: number; readonly r: 1; get g(): 1; set g(v: 1); private p; #x; [k: string]: any }
declare abstract class DA { abstract m(): void }
declare type DT = string;
declare interface DI {}
var type: any, Interface: any
declare var abstract: any, Base: any, interface1: any;
