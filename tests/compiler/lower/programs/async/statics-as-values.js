let calls = 0;
const original = Promise.resolve;
const bound = Promise.resolve.bind(Promise);
class Sub extends Promise { constructor(f) { super(f); calls++; } }
console.log(Promise.resolve.call(Sub, 1) instanceof Sub, calls);
console.log(await Promise.all.call(Sub, [1, 2]) , (await Promise.allSettled.call(Sub, [1])).length, Array.of.call(Array, 1, 2), [1, [2]].map(Array.isArray), [[1], 2].filter(Array.isArray));
try { Promise.resolve.call(undefined, 1); } catch (e) { console.log(e.name, e.message); }
const r = Promise.resolve; try { r(1); } catch (e) { console.log(e.name, e.message); }
console.log(await Promise.all([1, 2].map(bound)), await [1, 2].map((x) => Promise.resolve(x))[1]);
Promise.resolve = function (...args) { calls++; return bound(...args); };
console.log(await Promise.any([1]), calls > 3);
Promise.resolve = (v) => bound(v + 1);
console.log(await Promise.race([1]), await Promise.all([1, 2]));
Object.defineProperty(Promise, "resolve", { value: bound, configurable: true, writable: true });
console.log(await Promise.all([1, 2]));
Promise.resolve = original;
console.log(await Promise.resolve(1), Promise.resolve === original);
