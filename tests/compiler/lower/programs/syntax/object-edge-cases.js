const k = "a";
const o = { a: 1, a: 2, [k]: 3, "b-c": 4, ...{ d: 5 }, __proto__: { inherited: 6 }, ["__proto__"]: 7, get x() { return 8; }, set x(v) {}, async: 9, async async2() {}, *gen() {}, async *ag() {} };
console.log(o.a, o["b-c"], o.d, o.inherited, Object.keys(o), o.x, ({}).toString.call(o.gen()), o.hasOwnProperty("__proto__"));
