function f() { return 1; }
console.log(f());
const o = { f };
console.log(o.f === f, o.f.name);
