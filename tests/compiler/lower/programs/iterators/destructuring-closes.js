const log = [];
const src = n => ({ [Symbol.iterator]() { let i = 0; return { next: () => (log.push("n" + n), { value: i++, done: i > 3 }), return: () => (log.push("r" + n), {}) }; } });
const [a] = src(1); const [b, c, d] = src(2); const [e, f, g, h] = src(3); const [...all] = src(4); const [] = src(5);
console.log(a, b, c, d, e, f, g, h, all, log.join(" "));
try { const [x = (() => { throw new Error("default"); })()] = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: undefined }), return: () => (console.log("closed"), {}) }) }; } catch (err) { console.log(err.message); }
