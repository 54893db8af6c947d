const out = [];
try {
  try { throw new TypeError("a"); }
  finally { try { throw new RangeError("b"); } catch (e) { out.push(e.message); } }
} catch (e) { out.push(e.name); }
try { try { throw 1; } finally { throw 2; } } catch (e) { out.push(e); }
console.log(out);
