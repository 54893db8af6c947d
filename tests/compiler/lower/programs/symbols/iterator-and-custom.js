const range = (a, b, step = 1) => ({ *[Symbol.iterator]() { for (let i = a; i < b; i += step) yield i; }, get [Symbol.toStringTag]() { return `Range(${a},${b})`; } });
console.log([...range(0, 5)], String(range(1, 2)), Math.max(...range(3, 9, 2)), Array.from(range(0, 3), x => x ** 2), new Set(range(0, 2)), Object.fromEntries([...range(0, 2)].map(i => ["k" + i, i])));
