const o = { b: 1, 2: "two", a: 3, 1: "one", [Symbol("s")]: 4 };
for (const k in o) console.log(k);
class A { x = 1; m() {} } A.prototype.inherited = 1;
const keys = [];
for (const k in new A()) keys.push(k);
for (const k in ["p", "q"]) keys.push(k, typeof k);
for (const k in "ab") keys.push(k);
for (const k in null) keys.push("never");
console.log(keys);
