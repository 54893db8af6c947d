const people = [["b", 2], ["a", 1], ["c", 2], ["d", 1], ["e", 2]];
console.log(people.sort((x, y) => x[1] - y[1]).map(p => p[0]).join(""));
const many = Array.from({ length: 40 }, (_, i) => ({ k: i % 3, i }));
console.log(many.sort((a, b) => a.k - b.k).map(m => m.i).join(" "));
console.log([3, 1, 2].sort(() => 0), [1, 2, 3].sort((a, b) => NaN), [2, 1].sort((a, b) => "x"));
