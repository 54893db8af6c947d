const L = [];
// missing and extra arguments
function two(a, b) { return String(a) + String(b); }
L.push(two(1), two(1, 2, 3), two(...[1]), two(...[1, 2, 3]));
const order = []; const note = v => { order.push(v); return v; };
two(note(1), note(2), note(3), note(4)); L.push(order.join());
// defaults
function d(a, b = a + 1, c = () => b, ...rest) { b++; return [a, b, c(), rest.length].join("/"); }
L.push(d(1), d(1, undefined), d(1, 5), d(1, 2, () => "c", 7, 8), d(undefined, null));
const late = (x = missing(), y) => x; function missing() { return "m"; } L.push(late(), late(1));
try { (function (a = b, b) { return a; })(); } catch (e) { L.push(e.name); }
// arguments
function args() { return arguments.length + ":" + [...arguments].join(); } L.push(args(), args(1, 2, 3), args(...[4, 5]));
function named(a, b = 2) { return arguments.length + a + b; } L.push(named(1), named(1, 3, 5));
const arrowArgs = function () { return (() => arguments[0])(); }; L.push(arrowArgs("in"));
// closures and rebinding
function counter() { let n = 0; return { up: () => ++n, down() { return --n; }, get value() { return n; } }; }
const c = counter(); c.up(); c.up(); c.down(); L.push(c.value);
let shared = 1; const set = v => shared = v; set(5); L.push(shared);
const twice = f => x => f(f(x)); L.push(twice(x => x * 3)(2));
// recursion and names
const fact = function self(n) { return n < 2 ? 1 : n * self(n - 1); }; L.push(fact(6), fact.name);
const even = n => n === 0 || odd(n - 1), odd = n => n !== 0 && even(n - 1); L.push(even(10), odd(7));
function hoisted() { return inner() + late2; var late2 = 1; function inner() { return "i"; } } L.push(hoisted());
// immediate
L.push((() => 1)(), (function (a) { return a; })(2), (x => { const y = x; return y * y; })(4), (() => { })());
// function values
const table = { add: (a, b) => a + b, neg: a => -a, none() { } };
L.push(table.add(1, 2), table["neg"](3), table.none(), typeof table.add, [1, 2, 3].map(table.neg).join());
L.push([3, 1, 2].sort((a, b) => a - b).join(), ["b", "a"].sort().join(), [1, 2, 3].reduce((a, b) => a + b));
L.push(["1", "2", "3"].map(Number).join(), [1, 2].map(String).join(""), ["a"].map((v, i, all) => v + i + all.length).join());
const bound = function (a, b) { return this.k + a + b; }.bind({ k: "k" }, 1); L.push(bound(2), bound.call({ k: "z" }, 3));
L.push((function () { return this === undefined; })(), (() => typeof this)());
const apply = Math.max.apply(null, [1, 9, 3]); L.push(apply, two.call(null, 1, 2));
var v1 = 1; { var v1 = 2; } L.push(v1);
function returns() { if (L.length) return; return 1; } L.push(returns(), void returns());
function withObject({ a = 1, b: { c = 2, ...others } = {} } = {}, [x, , y = x] = [7], ...[last = "l"]) { return [a, c, JSON.stringify(others), x, y, last].join("/"); }
L.push(withObject(), withObject({ a: 5, b: { c: 6, z: 1 } }, [1, 2, 3], 4));
const curried = a => b => c2 => a + b + c2; L.push(curried(1)(2)(3));
function modifies(p) { p = p + 1; return () => p++; } const mod = modifies(1); L.push(mod(), mod());
console.log(L.map(String).join("|"));
