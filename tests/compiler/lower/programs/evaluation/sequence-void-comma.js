let i = 0;
const v = (i++, i++, i);
console.log(v, void i++, i, (0, i + 1));
for (let a = 0, b = 5; a < b; a++, b--) console.log(a, b);
