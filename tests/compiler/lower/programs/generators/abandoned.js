// a generator that nobody asks any more runs no `finally`; one that is closed does
const L = [];
function* left() { yield 0; try { yield 1; } finally { L.push("never"); } }
function* closed() { try { yield 1; yield 2; } finally { L.push("closed"); } }
function* over() { try { yield* closed(); } finally { L.push("over"); } }
function* around() { for (const x of over()) { yield x; if (x > 5) break; } }
class List { *[Symbol.iterator]() { try { yield 1; yield 2; } finally { L.push("list"); } } }
function* caught() { try { yield 1; } catch (e) { try { yield e; } finally { L.push("in catch"); } } finally { L.push("after catch"); } }

function leave(it, steps) { const found = []; for (let n = 0; n < steps; n++) found.push(it.next().value); return found; }
console.log(leave(left(), 2), leave(closed(), 1), leave(over(), 1), leave(around(), 1), leave(new List()[Symbol.iterator](), 1), L.join());
(() => { const it = caught(); it.next(); console.log(it.throw("thrown").value); })();
console.log(L.splice(0).join());

for (const x of closed()) break;
const [a] = over();
for (const x of around()) { if (x) break; }
const [b] = new List();
(() => { const it = closed(); it.next(); console.log(it.return(5)); })();
(() => { const it = caught(); it.next(); it.throw("t"); console.log(it.return(6), leave(it, 1)); })();
console.log(a, b, leave(closed(), 3), Math.max(...new List()), L.splice(0).join());

async function* waits() { try { yield 1; yield 2; } finally { L.push("async"); } }
async function* passes() { for await (const x of waits()) { yield x; if (x > 5) break; } }
async function ask(it) { return (await it.next()).value; }
console.log(await ask(waits()), await ask(passes()));
await new Promise((resolve) => setTimeout(resolve, 5));
console.log(L.splice(0).join());
for await (const x of waits()) break;
for await (const x of passes()) break;
console.log(L.splice(0).join());
