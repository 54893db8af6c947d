const vs = [1, "2", "x", null, undefined, true, [], [3], {}, -0.5, ""];
for (const [n, f] of Object.entries({ add: (a, b) => a + b, sub: (a, b) => a - b, mul: (a, b) => a * b, div: (a, b) => a / b, mod: (a, b) => a % b, pow: (a, b) => a ** b })) console.log(n, vs.map(a => vs.map(b => f(a, b)).join("|")).join("\n"));
