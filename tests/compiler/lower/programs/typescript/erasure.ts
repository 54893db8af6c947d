interface Point { x: number; y?: number }
type Pair<A, B = A> = readonly [A, B];
abstract class Shape<T extends Point> { abstract area(): number; protected constructor(public readonly at: T, private label?: string) {} get name(): string { return this.label ?? "none"; } }
class Square extends Shape<Point> { declare extra: string; side!: number; constructor(side: number) { super({ x: 0 } as Point, "sq"); this.side = side; } override area() { return this.side ** 2; } }
const s = new Square(3);
const p: Pair<number> = [1, 2];
function over(a: string): string; function over(a: number): number; function over(a: any) { return a; }
const id = <T,>(x: T): T => x;
console.log(s.area(), s.name, Object.keys(s), p as unknown, over("a"), id<number>(5), (s as any).label!, <number>(<unknown>p[0]), { a: 1 } satisfies Record<string, number>);
let definite!: number; definite = 1;
console.log(definite satisfies number, s?.at!.x, typeof s.extra);
