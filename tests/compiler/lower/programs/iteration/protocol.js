const range = { from: 1, to: 4, [Symbol.iterator]() { let n = this.from; const { to } = this; return { next: () => (n <= to ? { value: n++, done: false } : { value: undefined, done: true }) }; } };
console.log([...range], Math.max(...range), Array.from(range, x => x * 2), new Set(range).size);
const [a, b, ...c] = range;
console.log(a, b, c);
