const shared = { n: 1 };
const v = { d: new Date(5), m: new Map([[shared, new Set([shared])]]), re: /x/gi, shared, again: shared, big: 5n, err: new RangeError("r"), u: undefined, arr: [1, , 3], bytes: new Uint8Array([1, 2]) };
v.self = v;
const c = structuredClone(v);
console.log(c !== v, c.self === c, c.shared === c.again, [...c.m.keys()][0] === c.shared, c.d.getTime(), c.re.flags, c.big, c.err.name, c.err.message, "u" in c, 1 in c.arr, c.bytes);
class P { x = 1; m() {} }
console.log(structuredClone(new P()), structuredClone(new P()) instanceof P);
try { structuredClone({ s: Symbol("q") }); } catch (e) { console.log(e.name, e.message); }
