const s = new Set([3, 1, 3, "1", NaN, NaN]);
s.add(1).add(0).delete(3);
const a = new Set([1, 2, 3]), b = new Set([2, 3, 4]);
console.log(s, s.size, s.has(NaN), s.has("3"), [...s], [...a].filter(x => b.has(x)), new Set([...a, ...b]).size, [...s.entries()][0]);
for (const x of s) if (x === 1) s.delete("1"); else console.log(x);
