const o = { m: () => "old" };
console.log(o.m((o.m = () => "new")));
const p = { n: { f: x => "first" + x } };
console.log(p.n.f((p.n = { f: x => "second" }, 1)));
