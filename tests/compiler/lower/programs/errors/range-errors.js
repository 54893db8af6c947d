for (const f of [() => new Array(-1), () => (1).toFixed(200), () => "x".repeat(-1), () => [].length = -1, () => new Date(NaN).toISOString(), () => (5).toString(99), () => "a".normalize("X"), () => new Intl.NumberFormat("en", { style: "currency", currency: "E" }), () => String.fromCodePoint(-1), () => BigInt(0.5)])
  try { f(); } catch (e) { console.log(e.name + ": " + e.message); }
