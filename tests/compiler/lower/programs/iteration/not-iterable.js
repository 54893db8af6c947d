for (const f of [() => { for (const x of 5); }, () => [...{}], () => { const [a] = {}; }, () => new Map([1]), () => { const [a] = null; }, () => { const [b] = undefined; }])
  try { f(); } catch (e) { console.log(e.name + ": " + e.message); }
