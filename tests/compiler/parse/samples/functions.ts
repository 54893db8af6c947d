// Functions in all their forms.
function plain() {}
function params(a, b = 1, { c, d = 2 }: any = {}, [e, f]: number[] = [], ...rest: unknown[]) { return [a, b, c, d, e, f, rest]; }
function typed(this: Window, a: string, b?: number, c: boolean = true): string | undefined { return a + b + c; }
function generic<T, const U extends readonly T[] = T[]>(a: T, b: U): U { return b; }
function* generator(): Generator<number, void, unknown> { const x = yield 1; yield* generator(); yield; return x as any; }
async function asynchronous() { await plain(); for await (const x of stream()) console.log(x); }
async function* stream() { yield await 1; yield* stream(); }
function overloaded(a: string): string;
function overloaded(a: number): number;
function overloaded(a: any) { return a; }
function trailing(a: number, b: number,) { return a + b; }
const expression = function () { return 1; };
const named = function inner(n: number): number { return n ? inner(n - 1) : 0; };
const generatorExpression = function* () { yield; };
const asyncExpression = async function () { await null; };
const asyncGenerator = async function* named2() { yield 1; };
const arrows = [
  () => {}, () => 1, () => ({}), () => ({ a: 1 }).a, a => a, (a) => a, (a, b) => a + b, ({ a }) => a, ([a]) => a,
  (a = 1) => a, (...a) => a, (a, ...b) => b, async () => {}, async a => a, async (a) => await a, async ({ a }, [b]) => a + b,
  (a: number): number => a, <T,>(a: T) => a, <T extends object>(a: T): a is T => true, async <T,>(a: T) => a,
  a => b => c => a + b + c, () => () => {}, (a) => { return a; }, (a?: string) => a, (a: string, b?: number): void => {},
  (): { a: number } => ({ a: 1 }), (a): asserts a is string => {}, (x) => x ? (y) => y : (z): number => z,
];
const conditional = arrows ? (a: any) : any => a : null;
const conditional2 = arrows ? (b) => (b) : (c) => c;
const immediately = (function () { return 1; })();
const immediately2 = (() => 1)();
const immediately3 = (async () => { await 1; })();
const nested = (a = (b = 1) => b, { c = () => ({}) } = {}) => [a, c];
(a => a)(1);
async(1);
const async = (x: number) => x;
async (1);
function defaults(a = { b: [1, () => 2] }, c = a.b, d = function () { return c; }) { return d; }
const returnsObject = () => { return { a: 1, }; };
function asi() {
  return
  1;
}
let x = 1
let y = x
;[1].forEach((n) => n)
const z = x
+ y
x
++
y
export { plain, params, typed, generic, overloaded, asynchronous, trailing, expression, named, z };
export { generatorExpression, asyncExpression, asyncGenerator, conditional, conditional2, immediately, immediately2 };
export { immediately3, nested, defaults, returnsObject, asi };
