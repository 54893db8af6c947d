let n = 1;
n += (n = 10, 5);
const a = [1, 2, 3];
let i = 0;
a[i++] += 10; a[i] *= (i = 2, 7);
console.log(n, a, i);
const o = { get v() { console.log("get"); return 1; }, set v(x) { console.log("set", x); } };
o.v += 2; o.v++; o.v ||= 5; o.v &&= 6; o.v ??= 7;
