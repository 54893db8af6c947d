function sum(xs: number[]): number { let t = 0; for (const x of xs) t += x; return t; }
const mean = (xs: number[]): number => sum(xs) / xs.length;
function count(s: string): Record<string, number> { const r: Record<string, number> = {}; for (const c of s) r[c] = (r[c] || 0) + 1; return r; }
let big: number = 2 ** 52; big = big * 4 + 1;
const ints: number[] = [1, 2, 3];
console.log(sum([0.1, 0.2, 0.3]), mean([]), mean([1, 2]), count("hello"), big, sum(["1" as any, 2]), ints.map((n): number => n / 2), -ints[0]! * 0, (7 as number) % -2, 10 / 4 | 0);
