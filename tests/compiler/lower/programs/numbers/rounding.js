const round = (n, d) => Number(Math.round(n + "e" + d) + "e-" + d);
console.log(round(1.005, 2), round(2.345, 2), (2.345).toFixed(2), (2.5).toFixed(0), (-2.5).toFixed(0), Math.round(1.5), Math.round(-1.5), (0.1).toFixed(20), (1e-10).toFixed(2), 0.1 * 3, 1.1 + 2.2, 9.95.toFixed(1), 1.45.toFixed(1), (25).toPrecision(1), 1e21 + 1, 123456789 * 987654321);
