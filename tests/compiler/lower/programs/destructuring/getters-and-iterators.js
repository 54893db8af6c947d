const o = { get a() { console.log("get a"); return 1; }, get b() { console.log("get b"); return 2; } };
const { b, a } = o;
const it = { *[Symbol.iterator]() { try { console.log("y1"); yield 1; console.log("y2"); yield 2; } finally { console.log("closed"); } } };
const [first] = it;
const [...all] = it;
const [] = it;
console.log(a, b, first, all);
