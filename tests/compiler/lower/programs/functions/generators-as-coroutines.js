function* pingPong(name, n) { for (let i = 0; i < n; i++) { const got = yield `${name}${i}`; if (got) log.push(`${name} got ${got}`); } return name + " done"; }
const log = [], a = pingPong("a", 2), b = pingPong("b", 3);
let x = a.next(), y = b.next();
while (!x.done || !y.done) { if (!x.done) { log.push(x.value); x = a.next(y.value); } if (!y.done) { log.push(y.value); y = b.next(x.value); } }
console.log(log, x.value, y.value);
