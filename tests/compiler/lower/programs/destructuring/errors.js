for (const f of [() => { const [a] = 1; }, () => { const { a: { b } } = {}; }, () => { const {} = null; }, ([a, { b }] = [1]) => b])
  try { f(); } catch (e) { console.log(e.name + ": " + e.message); }
