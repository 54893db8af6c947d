const key = w => [...w].sort().join("");
const groups = Object.values(["eat", "tea", "tan", "ate", "nat", "bat"].reduce((g, w) => ({ ...g, [key(w)]: [...(g[key(w)] ?? []), w] }), {})).sort((a, b) => b.length - a.length);
console.log(groups);
