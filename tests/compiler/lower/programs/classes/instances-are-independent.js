class A { list = []; map = new Map(); static shared = []; constructor() { A.shared.push(this); } }
const a = new A(), b = new A();
a.list.push(1); a.map.set("k", 1);
console.log(b.list, b.map.size, A.shared.length, a.list !== b.list);
