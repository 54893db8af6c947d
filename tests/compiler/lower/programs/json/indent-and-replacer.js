const o = { a: [1, { b: 2 }], c: {}, d: [] };
console.log(JSON.stringify(o, null, 2));
console.log(JSON.stringify(o, null, "--"), JSON.stringify(o, ["a", "c"]), JSON.stringify(o, (k, v) => (typeof v === "number" ? v * 10 : k === "c" ? undefined : v)), JSON.stringify({ a: 1 }, null, 20).length);
