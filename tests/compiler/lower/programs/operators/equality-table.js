const vs = [0, -0, "", "0", "a", null, undefined, NaN, true, false, [], [0], {}, 1n];
console.log(vs.map(a => vs.map(b => (a == b ? 1 : 0) + (a === b ? 2 : 0) + (Object.is(a, b) ? 4 : 0)).join("")).join("\n"));
