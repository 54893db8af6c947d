const L = [], log = (n, v) => (L.push(n), v);
const flush = (title) => { console.log(title, L.join(" ")); L.length = 0; };
let x, y, z, q = { m: 1, n: null };
const spied = { get v() { L.push("get"); return y; }, deep: [1] };

// a spread reads its getters before a pattern further right takes anything apart
y = 1;
console.log({ ...spied, k: (({ [log("key", "m")]: z = 2 } = q), 1) }, z);
flush("pattern");
console.log({ ...spied, k: log("call", 2), get a() { return 1; } });
flush("accessor");
console.log({ a: log("a", 1), ...spied, [log("b", "b")]: ([x, y] = [log("c", 5), 6]), ...spied }, x, y);
flush("twice");

// and copies what a pattern further right changes
const plain = { a: 1, b: 2 };
console.log({ ...plain, c: ({ m: plain.a } = q) }, plain);
plain.a = 1;
console.log({ ...plain, c: ([plain.a, plain.d] = [7, 8]), ...plain }, plain);

// a template turns its values to text one after the other
const shown = { toString() { L.push("text"); return "T" + y; } };
console.log(`${shown}-${(({ [log("key", "m")]: y } = q), 1)}-${shown}`);
flush("template");
console.log(shown + "-" + (([y] = [log("value", 9)]), shown));
flush("sum");
const list = [1, 2];
console.log([...list, ([list[0], list[2]] = [8, 9]), ...list]);
console.log([list, ...list].map(String).join("|"), Math.max(...list, ([list[0]] = [100])[0], ...list));
