const createStore = (reduce, state) => { const subs = new Set(); return { get: () => state, dispatch(a) { const old = state; state = reduce(state, a); if (old !== state) subs.forEach(f => f(state)); return a; }, subscribe(f) { subs.add(f); return () => subs.delete(f); } }; };
const s = createStore((s = { n: 0, log: [] }, { type, by = 1 }) => { switch (type) { case "add": return { ...s, n: s.n + by, log: [...s.log, by] }; case "reset": return { n: 0, log: [] }; default: return s; } }, { n: 0, log: [] });
const seen = [];
const off = s.subscribe(({ n }) => seen.push(n));
s.dispatch({ type: "add" }); s.dispatch({ type: "add", by: 5 }); s.dispatch({ type: "??" }); off(); s.dispatch({ type: "reset" });
console.log(seen, s.get());
