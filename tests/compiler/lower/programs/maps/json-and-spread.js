const m = new Map([["a", { x: 1 }], ["b", [1, 2]]]);
console.log(JSON.stringify(m), JSON.stringify([...m]), JSON.stringify(Object.fromEntries(m)), new Map(Object.entries({ q: 1 })), new Map(m).get("a") === m.get("a"), Array.from(m, ([k]) => k));
