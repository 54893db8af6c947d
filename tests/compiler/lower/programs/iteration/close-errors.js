const it = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return() { throw new Error("from return"); } }) };
try { for (const x of it) break; } catch (e) { console.log(e.message); }
try { for (const x of it) throw new Error("from body"); } catch (e) { console.log(e.message); }
try { const [a] = it; } catch (e) { console.log(e.message); }
