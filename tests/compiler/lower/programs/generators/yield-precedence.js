function* g() { const a = (yield 1) + (yield 2); yield a; yield [yield 3, yield 4]; return `${yield 5}!`; }
const it = g();
const log = [];
let r = it.next();
for (let i = 10; !r.done; i++) { log.push(r.value); r = it.next(i); }
console.log(log, r.value);
