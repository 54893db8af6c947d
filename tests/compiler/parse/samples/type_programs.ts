// Programs in types.
export type Split<S extends string, D extends string> = string extends S ? string[] : S extends '' ? [] : S extends `${infer Head}${D}${infer Tail}` ? [Head, ...Split<Tail, D>] : [S];
export type Params<Path extends string> = Path extends `${string}[${infer Inner}]${infer Rest}`
  ? (Inner extends `...${infer Name}` ? { [K in Name]: string[] } : Inner extends `[${infer Name}]` ? { [K in Name]?: string } : { [K in Inner]: string }) & Params<Rest>
  : {};
export type DeepReadonly<T> = T extends (...args: never[]) => unknown ? T : T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
export type UnionToIntersection<U> = (U extends unknown ? (k: U) => void : never) extends (k: infer I) => void ? I : never;
export type Getters<T> = { [K in keyof T as K extends string ? `get${Capitalize<K>}` : never]: () => T[K] };
export type Writable<T> = { -readonly [K in keyof T]-?: T[K] };
export type Last<T extends readonly unknown[]> = T extends readonly [...infer _, infer L] ? L : never;
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Awaited2<T> = T extends null | undefined ? T : T extends object & { then(onfulfilled: infer F, ...args: infer _): any } ? F extends (value: infer V, ...args: infer _) => any ? Awaited2<V> : never : T;
export type Event1 = { [K in keyof HTMLElementEventMap as `on${Capitalize<K>}`]?: (this: HTMLElement, event: HTMLElementEventMap[K]) => void };
export type Tuple<T, N extends number, R extends T[] = []> = R['length'] extends N ? R : Tuple<T, N, [T, ...R]>;
export interface Builder<State extends Record<string, unknown> = {}> {
  with<const Name extends string, Value>(name: Exclude<Name, keyof State>, value: Value): Builder<State & { [K in Name]: Value }>;
  build(): { [K in keyof State]: State[K] };
  <T>(x: T): asserts x is NonNullable<T>;
  new (...args: ConstructorParameters<typeof Map<string, unknown>>): this;
  get size(): number;
  readonly [Symbol.toStringTag]: `Builder<${string}>`;
}
declare function pick<T, const K extends readonly (keyof T)[]>(value: T, ...keys: K): { [P in K[number]]: T[P] };
declare function isString(this: void, value: unknown): value is string;
declare function assertNever(value: never, message?: `Unexpected ${string}`): never;
declare const brand: unique symbol;
export type Branded<T, Name extends PropertyKey> = T & { readonly [brand]: Name };
export abstract class Visitor<in Node1 extends { kind: string }, out Result = void> {
  protected abstract visit<K extends Node1['kind']>(node: Extract<Node1, { kind: K }>): Result;
  static for<N extends { kind: string }, R>(handlers: { [K in N['kind']]: (node: Extract<N, { kind: K }>) => R }): (node: N) => R {
    return (node) => (handlers as Record<string, (node: N) => R>)[node.kind]!(node);
  }
}
const picked = pick({ a: 1, b: 'x' } as const satisfies Record<string, Json>, 'a');
export const result: Equal<typeof picked, { a: 1 }> = true as Equal<typeof picked, { a: 1 }>;
if (!isString(picked)) assertNever(picked as never, `Unexpected ${typeof picked}`);
