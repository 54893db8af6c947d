let a = "5", b = null, c, d = true, e = 5n;
console.log(a++, a, ++b, c++, c, -d, e++, e);
const o = { n: "1" };
o.n++; o["n"] += "1";
console.log(o.n, typeof o.n);
