const o = { n: { list: [1] } };
o.n.list.push(2); o.n["list"][2] = 3; o.n.list.length = 2;
const { n: { list } } = o;
list[0] = "changed";
console.log(JSON.stringify(o), o.n.list === list);
