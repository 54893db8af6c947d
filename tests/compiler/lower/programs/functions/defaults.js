let calls = 0;
const next = () => ++calls;
const f = (a = next(), b = a + 1, { c = b } = {}, [d = c] = []) => [a, b, c, d];
console.log(f(), f(10), f(undefined, null), f(1, 2, { c: 3 }, [4]), calls);
const g = (x = y, y = 1) => x;
try { g(); } catch (e) { console.log(e.message); }
console.log(g(5), (function (a, b = () => a) { a = 2; return b(); })(1));
