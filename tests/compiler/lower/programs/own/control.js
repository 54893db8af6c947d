const L = [];
// labels, nested loops of all kinds
a: for (let i = 0; ; i++) { b: do { if (i === 1) continue a; if (i === 3) break a; for (const j of [0, 1]) { if (j) continue b; L.push(i + "" + j); } } while (false); L.push("end" + i); }
blk: { L.push("in"); if (L.length) break blk; L.push("never"); }
lab: if (true) { L.push("if"); if (L) break lab; }
for (const k in { x: 1, y: 2 }) { if (k === "x") continue; L.push(k); }
let n = 5; while (true) { if (n-- < 3) break; if (n % 2) continue; L.push("w" + n); }
do { n++; if (n === 2) continue; L.push("d" + n); } while (n < 3);
for (let i = 10, j = 0; i > j; i -= 3, j++) L.push(i + j);
for (var v = 0; v < 2; v++); L.push(v);
for (let i = 0; i < 4; i++) { if (i === 1) continue; if (i === 2) { i++; continue; } L.push("f" + i); }
// try in loops
const tried = () => { for (const x of [1, 2, 3]) { try { if (x === 1) continue; if (x === 2) return "r" + x; } finally { L.push("fin" + x); } } };
L.push(tried());
const overriding = () => { for (;;) { try { return 1; } finally { break; } } return 2; }; L.push(overriding());
const swallow = () => { try { throw 1; } finally { return "swallowed"; } }; L.push(swallow());
const rethrow = () => { try { try { throw new Error("a"); } catch (e) { throw new TypeError(e.message + "b"); } finally { L.push("f"); } } catch (e) { return e.name + e.message; } }; L.push(rethrow());
const inner = () => { outer: for (const x of [1, 2]) { try { for (const y of [1, 2]) { if (y === 2) continue outer; L.push(x * y); } } catch { } finally { L.push("o"); } } return "done"; }; L.push(inner());
try { null.x; } catch ({ message, name = "none" }) { L.push(name, message); }
for (const x of ["t", undefined, null, 0, { a: 1 }]) { try { throw x; } catch (e) { L.push(typeof e + (e === x)); } }
// switch
const sw = v => { const r = []; switch (v) { case 1: r.push(1); case 2: r.push(2); break; case "s": { r.push("s"); break; } default: r.push("d"); case 3: r.push(3); } return r.join(""); };
L.push([1, 2, 3, "s", 9].map(sw).join());
const plain = v => { switch (typeof v) { case "number": case "bigint": return "num"; case "string": if (v === "") break; return "str"; default: return "other"; } return "empty"; };
L.push([1, "", "a", null, 2n].map(plain).join());
const guard = v => { let r = ""; switch (v) { case 1: r += "a"; if (r) break; r += "never"; break; case 2: r += "b"; break; default: r += "c"; } return r; };
L.push([1, 2, 3].map(guard).join());
const lazy = []; const see = v => (lazy.push(v), v);
switch (2) { case see(1): case see(2): L.push("two"); break; case see(3): } L.push(lazy.join());
const noDefault = v => { switch (v) { case 1: return "one"; } return "rest"; }; L.push(noDefault(1) + noDefault(2));
switch (1) { } switch (3) { default: L.push("only default"); }
const loopSwitch = xs => { const r = []; for (const x of xs) { switch (x) { case 0: continue; case 1: r.push("1"); break; case 2: r.push("2"); case 3: r.push("3"); continue; } r.push("."); } return r.join(""); };
L.push(loopSwitch([0, 1, 2, 3, 4]));
const scoped = v => { switch (v) { case 0: let q = "q"; const f = () => q; return f(); case 1: q = "set"; return q; } }; L.push(scoped(0)); try { scoped(1); } catch (e) { L.push(e.name); }
const sameTest = v => { switch (true) { case v > 10: return "big"; case v > 5: return "mid"; default: return "small"; } }; L.push([1, 7, 11].map(sameTest).join());
if (0) L.push("no"); else if ("") L.push("no"); else L.push("else");
if (1) ; else L.push("never");
var e1 = 0; if (e1) { } else { L.push("only else"); }
L.push((() => { for (const x of []) return x; })());
console.log(L.map(String).join("|"));
