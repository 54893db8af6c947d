const o = { a: 1, b: 2 };
console.log(Object.entries(o).map(([k, v]) => k + v), Object.values(o), Object.fromEntries(new Map([["x", 1], ["y", 2]])), Object.fromEntries(Object.entries(o).map(([k, v]) => [k, v * 2])));
console.log(Object.is(NaN, NaN), Object.is(0, -0), Object.hasOwn(o, "a"), o.hasOwnProperty("z"), Object.assign({ a: 0, c: 3 }, o, null, { d: 4 }));
