const xs = [1, 5, 9];
const lower = (xs, v) => { let lo = 0, hi = xs.length; while (lo < hi) { const mid = (lo + hi) >> 1; if (xs[mid] < v) lo = mid + 1; else hi = mid; } return lo; };
console.log([0, 1, 2, 9, 10].map(v => lower(xs, v)), xs.indexOf(5, -2), xs.lastIndexOf(1, -3), xs.slice(-2, -1), xs.findLastIndex(x => x < 6), xs[5], xs["1"], xs[1.5]);
