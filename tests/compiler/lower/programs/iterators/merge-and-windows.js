function* window(xs, n) { const buf = []; for (const x of xs) { buf.push(x); if (buf.length > n) buf.shift(); if (buf.length === n) yield [...buf]; } }
function* merge(...its) { const live = its.map(i => i[Symbol.iterator]()); let heads = live.map(i => i.next()); while (heads.some(h => !h.done)) { let m = -1; heads.forEach((h, i) => { if (!h.done && (m < 0 || h.value < heads[m].value)) m = i; }); yield heads[m].value; heads[m] = live[m].next(); } }
const chunk = (xs, n) => xs.length ? [xs.slice(0, n), ...chunk(xs.slice(n), n)] : [];
console.log([...window([1, 2, 3, 4], 2)], [...merge([1, 4, 7], [2, 5], new Set([3]))], chunk([1, 2, 3, 4, 5], 2));
