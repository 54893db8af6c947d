const wrap = f => { try { return f(); } catch (e) { throw new Error(`wrapped: ${e.message}`, { cause: e }); } };
try { wrap(() => wrap(() => { throw new RangeError("deep"); })); } catch (e) { let depth = 0; for (let c = e; c; c = c.cause) console.log(depth++, c.name, c.message); }
