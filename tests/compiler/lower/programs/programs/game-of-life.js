const next = cells => { const counts = new Map(); for (const c of cells) { const [x, y] = c.split(",").map(Number); for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) if (dx || dy) { const k = `${x + dx},${y + dy}`; counts.set(k, (counts.get(k) ?? 0) + 1); } } return new Set([...counts].filter(([k, n]) => n === 3 || (n === 2 && cells.has(k))).map(([k]) => k)); };
let g = new Set(["1,0", "2,1", "0,2", "1,2", "2,2"]);
for (let i = 0; i < 4; i++) g = next(g);
console.log([...g].sort());
