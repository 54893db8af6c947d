const g = { a: ["b", "c"], b: ["d"], c: ["d", "e"], d: ["f"], e: ["f"], f: [] };
const bfs = (from, to) => { const q = [[from]], seen = new Set([from]); while (q.length) { const path = q.shift(); const n = path.at(-1); if (n === to) return path; for (const m of g[n]) if (!seen.has(m)) { seen.add(m); q.push([...path, m]); } } return null; };
const topo = () => { const out = [], seen = {}; const visit = n => { if (seen[n]) return; seen[n] = true; g[n].forEach(visit); out.unshift(n); }; Object.keys(g).forEach(visit); return out; };
console.log(bfs("a", "f"), bfs("f", "a"), topo().join(""));
