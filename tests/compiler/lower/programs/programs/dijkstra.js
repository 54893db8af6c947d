const edges = { A: { B: 7, C: 3 }, B: { D: 2 }, C: { B: 1, D: 8 }, D: {} };
const dist = Object.fromEntries(Object.keys(edges).map(k => [k, Infinity]));
dist.A = 0;
const left = new Set(Object.keys(edges));
while (left.size) { const n = [...left].reduce((a, b) => (dist[b] < dist[a] ? b : a)); left.delete(n); for (const [m, w] of Object.entries(edges[n])) dist[m] = Math.min(dist[m], dist[n] + w); }
console.log(dist);
