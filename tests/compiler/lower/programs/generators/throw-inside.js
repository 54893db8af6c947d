function* g() { for (;;) { try { yield "ready"; } catch (e) { yield "caught " + e.message; } } }
const it = g();
console.log(it.next().value, it.throw(new Error("one")).value, it.next().value, it.throw(new Error("two")).value);
const fresh = g();
try { fresh.throw(new TypeError("at start")); } catch (e) { console.log(e.name, fresh.next()); }
