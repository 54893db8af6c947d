// Types in annotations: keywords, literals, operators, composites.
let k1: any, k2: unknown, k3: never, k4: void, k5: null, k6: undefined, k7: string, k8: number, k9: boolean, k10: bigint, k11: symbol, k12: object;
let lit: 'a' | "b" | 1 | -1 | 10n | -10n | true | false | null | undefined | `template`;
let arr: string[], arr2: string[][], arr3: (string | number)[], arr4: readonly string[], arr5: Array<string>, arr6: readonly (readonly number[])[];
let tup: [], tup2: [string], tup3: [string, number?], tup4: [first: string, second?: number, ...rest: boolean[]], tup5: readonly [...string[], number], tup6: [...a: string[]], tup7: [a: [b: [c: 1]]];
let union: string | number, leading: | 'a' | 'b', single: | string, inter: A & B, leadingInter: & A & B, mixed: A & B | C & D, parens: (A | B) & C;
let fn: () => void, fn2: (a: string, b?: number, ...c: any[]) => string, fn3: <T>(a: T) => T, fn4: (this: Window) => void, fn5: ({ a }: { a: 1 }, [b]: [2]) => 1;
let ctor: new () => A, ctor2: new <T>(a: T) => A, ctor3: abstract new (...args: any[]) => object;
let fnUnion: (() => void) | (new () => A), curried: (a: 1) => (b: 2) => (c: 3) => 4, fnArray: (() => void)[];
let obj: {}, obj2: { a: string; b?: number; readonly c: boolean, d: 1 }, obj3: { a: 1
  b: 2 }, obj4: { (): void; (a: string): number; new (): A; new <T>(a: T): B; [key: string]: any; readonly [n: number]: 1 };
let methods: { m(): void; m2?(a: string): void; get g(): string; set g(v: string); 'q'(): 1; 1(): 2; [Symbol.iterator](): 3; async(): 4; get(): 5; set(): 6; new?: 7; get: 8; readonly readonly: 9; get?: 1; set<T>(): T };
let mapped: { [K in keyof A]: A[K] }, mapped2: { readonly [K in keyof A]?: A[K] }, mapped3: { -readonly [K in keyof A]-?: A[K] }, mapped4: { +readonly [K in keyof A as `get${K & string}`]+?: () => A[K]; }, mapped5: { [K in 'a' | 'b'] };
let cond: A extends B ? 1 : 2, cond2: A extends B ? C extends D ? 1 : 2 : 3, cond3: A extends (infer U)[] ? U : never, cond4: A extends (a: infer X extends string, ...b: infer Y) => infer Z ? [X, Y, Z] : never, cond5: A extends () => infer R ? R : never, cond6: A extends [infer H extends string, ...infer T] ? T : H;
let index: A['a'], index2: A['a']['b'][number], index3: A[keyof A], index4: (typeof k1)["x"];
let op: keyof A, op2: keyof typeof k1, op4: keyof A[], op5: (keyof A)[], op6: keyof keyof A; declare const op3: unique symbol;
let query: typeof k1, query2: typeof k1.a.b, query3: typeof import('x'), query4: typeof fn3<string>, query5: typeof globalThis, query6: typeof this.x;
let imp: import('x'), imp2: import('x').A, imp3: import('x').A.B<string>, imp4: typeof import('x').a, imp5: import('x', { with: { 'resolution-mode': 'import' } }).A;
let generic: Map<string, Array<Set<number>>>, generic2: A.B.C<D>, generic3: Promise<Promise<Promise<void>>>, generic4: Fn<() => void>, generic5: Fn<<T>(x: T) => void>;
let templ: `a${string}b${number}`, templ2: `${A['a']}`, templ3: `${infer1}-${`nested${1}`}`;
let opt: Partial<A>, thisType: this, self: A<this>;
let nested: { a: { b: { c: (x: { y: [z: () => { w: 1 }] }) => void } } };
let asserts1: (x: any) => asserts x, asserts2: (x: any) => asserts x is string, pred: (x: any) => x is string, pred2: (this: A) => this is B, asserts3: (asserts: any) => asserts is string, fnAsserts: () => asserts;
let longer: Array<Array<Array<number>>>, comparison = k1 < k2, shift = 1 >> 2 >>> 3;
let optionalFn: { f?: (a?: string) => void }, ctorIn: { new: string, constructor: string, new2: new () => void };
type infer1 = string; type asserts = any;
