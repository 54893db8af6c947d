const o = {}, n = null, u = undefined, s = "str", f = 5;
for (const g of [() => n.x, () => u.x.y, () => o.a.b, () => o.m(), () => o.a.m(), () => s.nope(), () => f(), () => n[0], () => u["k"], () => { n.x = 1; }, () => { u[0] = 1; }, () => o.x.y.z, () => o[Symbol("q")](), () => [].at.call(null), () => new o.K(), () => o?.a.b, () => ({}).x.y])
  try { g(); } catch (e) { console.log(`${e.name}: ${e.message}`); }
