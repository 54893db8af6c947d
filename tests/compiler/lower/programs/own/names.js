const L = [];
let get = 1, call = 2, truthy = 3, undefined_ = 4, index = 5, length = 6, text = 7, self = 8, cls = 9, t1 = 10, error = 11, turn = 12, first = 13, add = (a, b) => "my add" + (a + b);
const print = 14, len = 15, type = 16, id = 17, str = 18, range = 19, None = 20, and = 21, def = 22, lambda = 23, pass = 24, __init__ = 25, __x = 26, _ = 27, $ = 28, $el = 29, été = 30, object = 31, map = 32, next = 33, max = 34, super_ = 35, enumerate = 36, isinstance = 37, property = 38, put = 39, same = 40, iterate = 41;
L.push(get, call, truthy, undefined_, index, length, text, self, cls, t1, error, turn, first, add(1, 2), print, len, type, id, str, range, None, and, def, lambda, pass, __init__, __x, _, $, $el, été, object, map, next, max, super_, enumerate, isinstance, property, put, same, iterate);
const o = { get, call, None, class: 1, from: 2, import: 3, __proto: 4, "a b": 5 }; L.push(o.get, o.class, o.from, o.import, o.None, Object.keys(o).join());
class list { dict = 1; static tuple = 2; self() { return this.dict; } None() { return list.tuple; } __m() { return "dunder"; } _p = 3; } const l = new list(); L.push(l.self(), l.None(), l.__m(), l._p, list.tuple);
function set(set) { { let set = 1; L.push(set); } return set; } L.push(set(2)); function write(write, page) { return write + page; } L.push(write(1, 2));
for (let get = 0; get < 1; get++) { const call = get; L.push(call); } try { throw 1; } catch (error) { L.push(error); const keep = () => error; L.push(keep()); } try { throw 2; } catch (e) { let error = e; L.push(error); }
const f = ({ get: g, put: p = 2, class: klass = 3 }, [None = 4] = []) => g + p + klass + None; L.push(f({ get: 1 }));
{ let x = 1; { let x = 2; L.push(x); } L.push(x); } { let x = 3; L.push(x); const y = () => x; L.push(y()); } const x = 4; L.push(x); { const x = 5; L.push((() => x)()); } L.push((x => x)(6), (function x() { return typeof x; })(), x);
var dup = 1; function outer() { L.push(dup); var dup = 2; L.push(dup); } outer(); const nested = () => { const x = 1; return () => { const x = 2; return () => { const x_2 = 3; return x + x_2; }; }; }; L.push(nested()()());
const x_2 = "x2"; { const x = "inner"; L.push(x + x_2); } const async = 1, of = 2, let_ = 3, as = 4, from = 5, of2 = async + of; L.push(of2, as, from, let_);
label: for (const label of [1]) { L.push(label); continue label; } const undefinedLike = void 0; L.push(undefinedLike); const NaN_ = NaN, Infinity_ = Infinity; L.push(NaN_, Infinity_);
console.log(L.map(String).join("|"));
