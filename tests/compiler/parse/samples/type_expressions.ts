// TypeScript in expressions: assertions, instantiations, generics in calls, ambiguities with operators.
declare let a: any, b: any, c: any, f: any;
const as1 = a as string, as2 = a as string | number, as3 = a as unknown as string[], as4 = <string>a, as5 = <string[]><unknown>a, as6 = a as const, as7 = <const>['x'];
const sat = a satisfies string, sat2 = { a: 1 } satisfies Record<string, number>, sat3 = a as any satisfies any;
const non = a!, non2 = a!.b!.c!, non3 = a![0]!, non4 = a!(), non5 = a!!, non6 = a! as string, non7 = !a!, non8 = a.b! + c!;
const call = f<string>(a), call2 = f<string, number>(a, b), call3 = f<() => void>(a), call4 = f<{ a: 1 }>(), call5 = f?.<string>(a), call6 = a.b<T>(c), call7 = f<A<B<C>>>(a), call8 = f<T>`x`, call9 = f<string[]>(a), call10 = f<typeof a>(b);
const inst = f<string>, inst2 = [f<string>, f<number>], inst3 = (f<string>), inst5 = new f<string>, inst6 = new f<string>(), inst7 = new (f<string>)(), inst8 = new a.b<T>(c);
const less = a < b, less2 = a < b > c, both = a < b && c > a, shift = a << b >> c >>> a, cmp = a < (b) || c > (a), cmp2 = (a < b, c > (a)), cmp3 = a<b>-1, cmp4 = a < b ? c : a;
const arrow = <T>(x: T) => x, arrow2 = <T extends string = 'a'>(x: T): T => x, arrow3 = async <T>(x: T) => x, arrow4 = <const T,>(x: T) => x;
const cond = a ? (b as any) : c, cond2 = a ? <any>b : c, cond3 = a ? (x: number): string => '' : (y) => y, cond4 = a ? b! : c!, cond5 = a ? f<T>(b) : c;
const obj = { m<T>(x: T) { return x; }, async n<T>(x: T) {}, get g(): string { return ''; }, set s(v: string) {} };
const fn = function <T>(this: any, x: T): x is T { return true; };
for (const x of a as any[]) x;
for (const x of <any[]>a) x;
for (let i = a as number; i < (b as number); i++) i;
if ((a as any).b) c;
(a as any) = 1;
(<any>a) = 2;
(a satisfies any) = 3;
a! = 4;
[(a as any), b!] = [1, 2];
({ x: (a as any), y: b! } = c);
(a as any).b++;
for (a as any of b) c;
for (a! of b) c;
new (a as any)();
a as any as any == b;
a as (x: string) => void;
a as new () => void;
a as keyof typeof b;
a as { [k: string]: any }[];
let x = a as any, y = b as any;
const z = async (x: any) => <T>(await x);
type A<X> = X; type B<X> = X; type C = 1; type T = any;
export { as1, less2, both, x, y, z, shift, cmp, cmp2, cmp3, cmp4 };
const angle = a as any < b, angle2 = [a as number < b, !a], angle3 = f(a as unknown < b, c), angle4 = a satisfies string < b ? 1 : 2, angle5 = a as any << b, angle6 = a as keyof any < b;
const angle7 = a as B
  < c, angle8 = a as any
  < c, angle9 = a as typeof b
  < c;
let named: any.b<c>, queried: typeof undefined<c>;
class Varied<in const T, out const U, in const out V, const in out W, out> {}
type Renamed = { [Key in keyof B
  as C]: Key };
