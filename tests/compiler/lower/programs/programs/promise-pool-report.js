const tasks = ["a", "bb", "ccc"].map((n, i) => async () => { await new Promise(r => setTimeout(r, 15 * (3 - i))); if (n === "bb") throw new Error("bad " + n); return n.length; });
const results = await Promise.allSettled(tasks.map(t => t()));
const { fulfilled = [], rejected = [] } = results.reduce((g, r) => ({ ...g, [r.status]: [...(g[r.status] ?? []), r] }), {});
console.log(fulfilled.map(r => r.value), rejected.map(r => r.reason.message));
