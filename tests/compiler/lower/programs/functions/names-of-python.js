// Variables named like Python's own functions, beside expressions that call these.
const xs = [3, 1, 2], text = 'a,b', big = 5n;
const any = xs.some(x => x > 2);
const all = xs.every(x => x > 0);
const len = xs.length;
const max = Math.max(4, len);
const min = Math.min(4, len);
const list = [...xs];
const sorted = [...xs].sort((a, b) => a - b);
const reversed = [...xs].reverse();
const enumerate = xs.map((x, i) => x * i);
const range = [];
for (let i = 0; i < 3; i++) range.push(i);
const sum = xs.reduce((a, b) => a + b, 0);
const str = String(len), int = parseInt('12'), float = parseFloat('1.5'), bool = !!text.length;
const dict = { list }, tuple = [len, max], slice = text.slice(1, 2), type = typeof big;
const next = xs[Symbol.iterator]().next().value;
const isinstance = xs instanceof Array, callable = typeof print === 'function';
const getattr = dict.list, hasattr = 'list' in dict, object = {}, zip = xs.flatMap((x, i) => [x, i]);
const map = xs.map(String), filter = xs.filter(x => x > 1), set = new Set(xs), id = 1, hash = 2, vars = 3, dir = 4;
const open = 5, input = 6, iter = 7, abs = Math.abs(-8), pow = 2 ** 3, round = Math.round(2.5), divmod = 9, chr = 10, ord = 11;
class property { static classmethod = 1; staticmethod() { return super.toString === Object.prototype.toString; } }
function print(any, all = any.some(x => x), ...len) { return [any, all, len.length]; }
console.log(any, all, len, max, min, list, sorted, reversed, enumerate, range, sum);
console.log(str, int, float, bool, dict, tuple, slice, type, next, isinstance, callable, getattr, hasattr, object, zip);
console.log(map, filter, set, id, hash, vars, dir, open, input, iter, abs, pow, round, divmod, chr, ord);
console.log(property.classmethod, new property().staticmethod(), print([0, 1], undefined, 1, 2));
console.log([[1, 2], [3]].map(len => len.some(any => any > 2)), xs.every(all => [all].every(any => any)));
for (const len of xs) for (const max of [len, len].map((len, enumerate) => len + enumerate)) console.log(len, max);
