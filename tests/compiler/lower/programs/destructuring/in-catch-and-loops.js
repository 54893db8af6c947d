try { throw { code: 5, inner: ["x"] }; } catch ({ code, inner: [first], missing = "none" }) { console.log(code, first, missing); }
for (const [k, { v }] of Object.entries({ a: { v: 1 }, b: { v: 2 } })) console.log(k, v);
for (const { length: n } of ["ab", "c"]) console.log(n);
for (const [c] in { xy: 1 }) console.log(c);
