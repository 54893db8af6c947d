const vs = [0, "0", "10", "9", "a", null, undefined, NaN, true, [2], {}, 5n, "", -Infinity];
console.log(vs.map(a => vs.map(b => (a < b ? 1 : 0) + (a <= b ? 2 : 0) + (a > b ? 4 : 0) + (a >= b ? 8 : 0)).join(",")).join("\n"));
