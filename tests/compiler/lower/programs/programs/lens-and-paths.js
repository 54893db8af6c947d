const get = (o, p) => p.split(".").reduce((v, k) => v?.[k], o);
const set = (o, [k, ...ks], v) => ({ ...o, [k]: ks.length ? set(o?.[k] ?? {}, ks, v) : v });
const o = { a: { b: [1, { c: 2 }] } };
console.log(get(o, "a.b.1.c"), get(o, "a.x.y"), set(o, ["a", "d", "e"], 5), o.a.d, set({}, ["x"], null));
