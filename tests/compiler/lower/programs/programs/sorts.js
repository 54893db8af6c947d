const quick = ([p, ...xs]) => (p === undefined ? [] : [...quick(xs.filter(x => x < p)), p, ...quick(xs.filter(x => x >= p))]);
const merge = xs => { if (xs.length < 2) return xs; const m = xs.length >> 1, a = merge(xs.slice(0, m)), b = merge(xs.slice(m)), r = []; while (a.length && b.length) r.push(a[0] <= b[0] ? a.shift() : b.shift()); return [...r, ...a, ...b]; };
const bubble = xs => { xs = [...xs]; for (let i = 0; i < xs.length; i++) for (let j = 0; j < xs.length - i - 1; j++) if (xs[j] > xs[j + 1]) [xs[j], xs[j + 1]] = [xs[j + 1], xs[j]]; return xs; };
const heap = xs => { const h = [...xs], down = (i, n) => { for (let c; (c = 2 * i + 1) < n; i = c) { if (c + 1 < n && h[c + 1] > h[c]) c++; if (h[i] >= h[c]) break; [h[i], h[c]] = [h[c], h[i]]; } }; for (let i = h.length >> 1; i--; ) down(i, h.length); for (let n = h.length; --n > 0; ) { [h[0], h[n]] = [h[n], h[0]]; down(0, n); } return h; };
const xs = [5, 3, 9, 1, 5, -2, 0];
for (const f of [quick, merge, bubble, heap]) console.log(f.name, f(xs).join(" "));
