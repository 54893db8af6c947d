const xs = [1, 2, 3];
const seen = [];
for (const x of xs) { seen.push(x); if (xs.length < 6) xs.push(x * 10); }
console.log(seen);
const ys = [1, 2, 3, 4];
for (const y of ys) { if (y === 2) ys.shift(); }
console.log(ys, ys.map((y, i) => (i === 0 ? (ys.pop(), y) : y)));
