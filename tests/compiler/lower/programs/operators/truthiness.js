const vs = [0, -0, NaN, "", " ", "0", "false", null, undefined, [], {}, false, 0n, 1n, Symbol(), () => 0, new Boolean(false), new Number(0), Infinity];
console.log(vs.map(v => (v ? "T" : "F")).join(""), vs.map(v => Number(!!v)).join(""), vs.filter(Boolean).length, vs.map(v => (v ?? "N") === "N").filter(Boolean).length);
