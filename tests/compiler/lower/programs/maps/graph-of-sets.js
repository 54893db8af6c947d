const deps = new Map([["app", new Set(["lib", "ui"])], ["ui", new Set(["lib"])], ["lib", new Set()]]);
const order = []; const state = new Map();
const visit = n => { if (state.get(n) === "done") return; if (state.get(n) === "open") throw new Error("cycle at " + n); state.set(n, "open"); for (const d of deps.get(n) ?? []) visit(d); state.set(n, "done"); order.push(n); };
for (const n of deps.keys()) visit(n);
console.log(order);
deps.get("lib").add("app"); state.clear();
try { visit("app"); } catch (e) { console.log(e.message); }
