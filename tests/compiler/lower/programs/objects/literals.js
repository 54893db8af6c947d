const a = 1, k = "key";
const o = { a, [k]: 2, [`${k}2`]: 3, "quoted-name": 4, 5: "five", m() { return this.a; }, get g() { return this.a + 1; }, async am() { return 6; }, *gen() { yield 7; }, f: () => 8 };
console.log(o.a, o.key, o.key2, o["quoted-name"], o[5], o.m(), o.g, await o.am(), [...o.gen()], o.f(), Object.keys(o));
