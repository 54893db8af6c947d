const hanoi = (n, a, b, c) => (n ? [...hanoi(n - 1, a, c, b), a + c, ...hanoi(n - 1, b, a, c)] : []);
const perms = xs => (xs.length ? xs.flatMap((x, i) => perms(xs.filter((_, j) => j !== i)).map(p => [x, ...p])) : [[]]);
const ack = (m, n) => (m === 0 ? n + 1 : n === 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)));
console.log(hanoi(3, "A", "B", "C").join(" "), perms([1, 2, 3]).map(p => p.join("")).join(), ack(2, 3));
