const f = () => { try { return "try"; } finally { return "finally"; } };
const g = () => { try { throw 1; } finally { return "swallowed"; } };
const h = () => { for (;;) { try { return "try"; } finally { break; } } return "after"; };
const i = () => { let n = 0; for (const x of [1, 2, 3]) { try { throw x; } catch (e) { n += e; continue; } finally { n *= 2; } } return n; };
console.log(f(), g(), h(), i());
