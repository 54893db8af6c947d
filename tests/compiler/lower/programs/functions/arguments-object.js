function f(a, b) {
  console.log(arguments.length, arguments[0], Array.isArray(arguments), Object.prototype.toString.call(arguments), typeof arguments);
  console.log([...arguments], Array.from(arguments), Array.prototype.slice.call(arguments, 1), Object.keys(arguments), JSON.stringify(arguments));
  console.log(arguments.map, arguments.forEach, arguments[Symbol.iterator] === Array.prototype.values, "0" in arguments, 5 in arguments);
  console.log(arguments, { ...arguments }, Object.getPrototypeOf(arguments) === Object.prototype, arguments instanceof Array, arguments.constructor === Object);
  arguments[0] = "changed"; console.log(a, arguments[0]);
  arguments.length = 1; console.log(arguments.length, [...arguments]);
  try { arguments.callee; } catch (e) { console.log(e.name, e.message); }
  for (const x of arguments) console.log("of", x);
  const args = arguments; (() => console.log(arguments === args, arguments.length))();
  console.log(String(arguments), Object.getOwnPropertyNames(arguments), [].concat(arguments).length, Math.max.apply(null, arguments));
  return arguments;
}
console.log(f(1, 2, 3).length, f().length);
const g = function () { return Array.prototype.map.call(arguments, x => x * 2); };
console.log(g(1, 2));
class A { m() { return arguments.length; } }
console.log(new A().m(1, 2));
// kept as a list where nobody can tell
function count() { return arguments.length; }
function sum() { let n = 0; for (let i = 0; i < arguments.length; i++) n += arguments[i]; return n; }
function pass() { return Math.max.apply(null, arguments) + Math.max(...arguments); }
function each(a) { const r = []; for (const x of arguments) r.push(x); return [r, a]; }
function wrap(f) { return function () { return f.apply(this, arguments); }; }
console.log(count(1, 2), sum(1, 2, 3), pass(4, 9), each(7, 8), wrap(sum)(4, 5), wrap(function () { return this?.x + arguments.length; }).call({ x: 1 }, 2, 3));
// and an object where it shows
function toArray() { return Array.prototype.slice.call(arguments); }
function defaults(a = arguments, b = arguments.length) { return [a === arguments, b, arguments.length]; }
function set() { arguments[5] = "x"; return [arguments.length, Object.keys(arguments)]; }
function del() { delete arguments[0]; return [arguments.length, 0 in arguments, arguments[0]]; }
function keys() { const r = []; for (const k in arguments) r.push(k); return r; }
function same() { return (() => arguments)() === arguments; }
function destructured() { const [x, ...rest] = arguments; const { length, 0: first } = arguments; return [x, rest, length, first]; }
console.log(toArray(1, 2), defaults(), set(1), del(1, 2), keys("a", "b"), same(), destructured(1, 2, 3));
console.log(Object.getOwnPropertyDescriptor((function () { return arguments; })(1), "length"), Object.isFrozen(Object.freeze((function () { return arguments; })(1))));
class K { constructor() { this.all = arguments; } get size() { return this.all.length; } static make() { return new K(...arguments); } }
console.log(new K(1, 2).size, K.make(1, 2, 3).all);
const typed = (function () { return Array.from(arguments, (x) => x * 2).concat(Array.from({ length: arguments.length })); })(1, 2);
console.log(typed, (function* () { yield* arguments; })(1).next(), structuredClone({ a: 1 }));
(async function () { await null; console.log(arguments.length, [...arguments]); })(1, 2);
