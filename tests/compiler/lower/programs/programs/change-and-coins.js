const change = (n, coins = [50, 20, 10, 5, 2, 1]) => coins.reduce(([out, left], c) => { const k = Math.floor(left / c); return [k ? { ...out, [c]: k } : out, left - k * c]; }, [{}, n])[0];
const ways = (n, [c, ...cs]) => (n === 0 ? 1 : n < 0 || c === undefined ? 0 : ways(n - c, [c, ...cs]) + ways(n, cs));
console.log(change(88), ways(10, [5, 2, 1]), change(0));
