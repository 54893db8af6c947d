const rng = seed => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const r = rng(42);
const shuffle = xs => { for (let i = xs.length - 1; i > 0; i--) { const j = Math.floor(r() * (i + 1)); [xs[i], xs[j]] = [xs[j], xs[i]]; } return xs; };
console.log([r(), r()].map(x => x.toFixed(6)), shuffle([1, 2, 3, 4, 5, 6]), Array.from({ length: 5 }, () => Math.floor(r() * 6) + 1));
