const s = Symbol("desc"), r = Symbol.for("reg");
const o = { [s]: 1, [r]: 2, plain: 3 };
console.log(o[s], o[r], Object.keys(o), Object.getOwnPropertySymbols(o).length, s.toString(), s.description, Symbol.keyFor(r), Symbol.for("reg") === r, Symbol("a") === Symbol("a"), typeof s);
try { s + ""; } catch (e) { console.log(e.message); }
try { +s; } catch (e) { console.log(e.message); }
try { new Symbol(); } catch (e) { console.log(e.message); }
