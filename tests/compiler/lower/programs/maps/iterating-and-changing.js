const m = new Map([["a", 1], ["b", 2], ["c", 3]]);
const seen = [];
for (const [k, v] of m) { seen.push(k + v); if (k === "a") { m.delete("b"); m.set("d", 4); } if (k === "d" && m.size < 5) m.set("e", 5); }
console.log(seen);
m.forEach((v, k, map) => { if (v > 3) map.delete(k); });
console.log(m, [...m.entries()], m.has("a"), m.clear(), m.size);
