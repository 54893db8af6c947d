const make = r => ({ [Symbol.iterator]: () => ({ next: () => r }) });
for (const r of [1, undefined, "x"]) try { for (const x of make(r)); } catch (e) { console.log(e.message); }
try { for (const x of { [Symbol.iterator]: () => 1 }); } catch (e) { console.log(e.message); }
const bad = { [Symbol.iterator]: 1 };
try { for (const x of bad); } catch (e) { console.log(e.message); }
