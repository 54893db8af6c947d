const log = [];
const o = { _v: 1, get v() { log.push("get"); return this._v; }, set v(x) { log.push("set " + x); this._v = x; }, get only() { return 1; }, set just(x) {} };
o.v = 2; o.v += 3; const { v } = o; o.v++;
console.log(v, o._v, log, o.just, Object.keys(o));
try { o.only = 5; } catch (e) { console.log(e.message); }
