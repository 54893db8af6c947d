class A { own = 1; get g() { return 2; } m() {} }
const a = new A();
console.log({ ...a }, Object.assign({}, a), JSON.stringify(a), Object.entries(a));
const o = { get x() { console.log("read x"); return 1; } };
const copy = { ...o };
console.log(Object.getOwnPropertyDescriptor(copy, "x").value, Object.assign({}, o).x);
