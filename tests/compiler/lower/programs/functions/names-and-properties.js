const a = () => {}, b = function () {}, c = function named() {};
function d(x, y) {}
d.extra = 1;
const o = { m() {}, ["comp" + 1]() {}, f: () => {}, get g() { return 1; }, [Symbol("sym")]: () => {} };
console.log(a.name, b.name, c.name, d.name, d.length, d.extra, o.m.name, o.f.name, (() => {}).name, typeof d, d instanceof Function, Object.keys(d));
