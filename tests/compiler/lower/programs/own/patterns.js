const L = [];
const { a, b: { c = 5, ...inner } = {}, ...rest } = { a: 1, b: { d: 2, e: 3 }, f: 4, g: 5 }; L.push(a, c, JSON.stringify(inner), JSON.stringify(rest));
const [x, , y = "dy", [z = "dz", ...w] = [], ...more] = [1, 2, undefined, "str", 5, 6]; L.push(x, y, z, w.join(), more.join());
let p, q, o = {}; [p, q = p] = [1]; ({ p, r: q = 9 } = { p: 3 }); [o.x, o["y"], ...o.rest] = "abcd"; ({ length: o.len } = "four"); L.push(p, q, JSON.stringify(o));
[p, q] = [q, p]; L.push(p, q); [p, q, ...o.z] = [q, p, 1, 2]; L.push(p, q, o.z.join()); const key = "dyn"; const { [key]: dv = "none", [`${key}2`]: dv2 } = { dyn2: 2 }; L.push(dv, dv2);
const f = ({ a: { b = 1 } = {}, ...r }, [s, t = s] = [7], { u } = { u: "du" }, ...[v, vv = "dvv"]) => [b, Object.keys(r).join(), s, t, u, v, vv].join(); L.push(f({}), f({ a: { b: 2 }, k: 1 }, [1, 2], { u: 3 }, 4, 5));
for (const { n, m = n * 2 } of [{ n: 1 }, { n: 2, m: 0 }]) L.push(n, m); for (const [k, [v]] of Object.entries({ q: [1], r: [2] })) L.push(k + v); for ([p, q] of [[1, 2], [3, 4]]); L.push(p, q); for (o.iter of [1, 2]); L.push(o.iter); for (o.k in { kk: 1 }); L.push(o.k);
const swap = ([h, t]) => [t, h]; L.push(swap([1, 2]).join()); const { length } = [1, 2, 3]; L.push(length); const { PI, max } = Math; L.push(PI > 3, max(1, 2));
try { const { zz } = null; } catch (e) { L.push(e.name); } try { const { a: { b } } = {}; } catch (e) { L.push(e.name); } try { const [i] = {}; } catch (e) { L.push(e.name); } try { (({ a }) => a)(); } catch (e) { L.push(e.name); } try { const { } = undefined; } catch (e) { L.push(e.name); }
const order = []; const t = (n, v) => (order.push(n), v); const { [t("k1", "a")]: v1 = t("d1", 1), [t("k2", "b")]: v2 = t("d2", 2) } = t("src", { b: 5 }); L.push(order.join(), v1, v2);
let e1, e2; const res = [e1 = 1, e2 = e1 + 1] = [undefined, undefined]; L.push(e1, e2, res.length); let chain; const got = ({ chain } = { chain: 1, other: 2 }); L.push(chain, got.other); const arr = [1, 2, 3]; [arr[0], arr[2]] = [arr[2], arr[0]]; L.push(arr.join());
const map = new Map([["a", 1], ["b", 2]]); for (const [k, v] of map) L.push(k + v); const [[k1, v1b]] = map; L.push(k1, v1b); const [c1, c2] = "😀b"; L.push(c1, c2); const { 0: zero, [1]: one, "x-y": xy = "dash" } = ["z", "o"]; L.push(zero, one, xy);
function ret() { return { data: { items: [{ id: 1, tags: ["t"] }] }, error: null }; } const { data: { items: [{ id, tags: [tag] }] }, error } = ret(); L.push(id, tag, error); const fnDefault = (cb = (v = 2) => v * 2, { g = cb() } = {}) => g; L.push(fnDefault(), fnDefault(() => 9));
const nestedDefault = ({ a = { b: 1 }, a: { b } = a } = {}) => b; L.push(nestedDefault()); const { name = "anon", fnn = () => "f" } = {}; L.push(name, fnn()); L.push([...(([first, ...others]) => [others, first])([1, 2, 3])].join("/"));
console.log(L.map(String).join("|"));
