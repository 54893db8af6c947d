const collatz = n => { const s = [n]; while (n !== 1) s.push((n = n % 2 ? 3 * n + 1 : n / 2)); return s; };
const digits = n => [...String(n)].map(Number), happy = n => { const seen = new Set(); while (n !== 1 && !seen.has(n)) { seen.add(n); n = digits(n).reduce((s, d) => s + d * d, 0); } return n === 1; };
console.log(collatz(6), digits(9075).reduce((a, b) => a + b), [1, 7, 4, 19].map(happy));
