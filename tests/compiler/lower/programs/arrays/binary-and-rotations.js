const rotate = (xs, n) => xs.slice(n).concat(xs.slice(0, n));
const combos = (xs, k) => (k === 0 ? [[]] : xs.flatMap((x, i) => combos(xs.slice(i + 1), k - 1).map(c => [x, ...c])));
const power = xs => xs.reduce((s, x) => [...s, ...s.map(y => [...y, x])], [[]]);
console.log(rotate([1, 2, 3, 4], 1), rotate([1, 2, 3], -1), combos(["a", "b", "c"], 2).map(c => c.join("")), power([1, 2, 3]).length, [3, 1, 2].toSorted?.() ?? [1, 2, 3]);
