const it = name => ({ [Symbol.iterator]() { let n = 0; return { next: () => ({ value: n++, done: n > 3 }), return() { console.log("closed", name); return {}; } }; } });
a: for (const x of it("outer")) for (const y of it("inner")) { if (y === 1) continue a; if (x === 1) break a; }
