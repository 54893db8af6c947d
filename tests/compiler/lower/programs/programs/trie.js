const add = (t, w) => { let n = t; for (const c of w) n = n[c] ??= {}; n.$ = true; return t; };
const words = function* (n, prefix = "") { if (n.$) yield prefix; for (const [c, k] of Object.entries(n)) if (c !== "$") yield* words(k, prefix + c); };
const t = ["to", "tea", "ten", "i", "in"].reduce(add, {});
console.log([...words(t)], [...words(t.t, "t")], "x" in t);
