const [a, , b = "def", ...c] = [1, 2, undefined, 4, 5];
const [[x, [y]], { z }] = [[1, [2]], { z: 3 }];
let p = 1, q = 2, r = 3;
[p, q, r] = [q, r, p];
console.log(a, b, c, x, y, z, p, q, r);
const [m, n = m, o = n * 2] = [5];
console.log(m, n, o);
