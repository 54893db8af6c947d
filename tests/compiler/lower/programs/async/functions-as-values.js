const L = [], log = (x) => (L.push(x), x);
async function foo(x) { log("foo " + x); await null; log("after " + x); return x; }
const arrow = async (x) => { log("arrow " + x); return x * 2; };
const g = foo; g(1).then(log); log("-");
const list = [2, 3].map(arrow); log(list[0] instanceof Promise); list[0].then(log);
[4].forEach(foo); setTimeout(foo, 1, 5);
function call(f) { const r = f(6); return r.then((v) => log("then " + v)); }
await call(foo);
const o = { foo, arrow }; o.foo(7).then(log); await o.arrow(8);
console.log(foo === g, o.foo === foo, foo.name, foo.length, typeof foo);
foo.extra = 1; console.log(g.extra, foo.extra);
const again = (f) => f; console.log(again(foo) === foo, (await again(arrow)(9)), await (true ? foo : arrow)(10));
class K { static run = foo; go = arrow; } console.log(await K.run(11), await new K().go(12));
const bound = foo.bind(null, 13); bound().then(log); foo.call(null, 14).then(log); foo.apply(null, [15]);
Promise.resolve(16).then(foo).then(log);
await new Promise((r) => setTimeout(r, 10));
console.log(L.join("\n"));
async function self(n) { return n ? self(n - 1) : self; } console.log((await self(2)) === self);
