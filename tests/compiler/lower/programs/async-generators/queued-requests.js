async function* g() { for (let i = 0; i < 3; i++) { await null; yield i; } }
const it = g();
console.log(await Promise.all([it.next(), it.next(), it.next(), it.next()]));
