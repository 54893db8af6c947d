const m = [[1, 2, 3], [4, 5, 6]];
const transpose = m => m[0].map((_, i) => m.map(r => r[i]));
const mul = (a, b) => a.map(r => b[0].map((_, j) => r.reduce((s, x, k) => s + x * b[k][j], 0)));
console.log(transpose(m), mul(m, transpose(m)), m.map(r => r.join(" ")).join("\n"));
const grid = Array.from({ length: 2 }, () => Array(2).fill(0));
grid[0][1] = 5;
console.log(grid);
