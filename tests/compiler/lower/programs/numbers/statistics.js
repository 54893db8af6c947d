const mean = xs => xs.reduce((a, b) => a + b, 0) / xs.length;
const median = xs => { const s = [...xs].sort((a, b) => a - b), m = s.length >> 1; return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2; };
const sd = xs => Math.sqrt(mean(xs.map(x => (x - mean(xs)) ** 2)));
const xs = [3, 1, 4, 1, 5, 9, 2, 6];
console.log(mean(xs), median(xs), sd(xs).toFixed(6), median([5]), mean([]), Math.max(...xs) - Math.min(...xs), xs.reduce((a, x) => a ^ x));
