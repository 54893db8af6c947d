const xs = ["a", , "c"];
console.log([...xs.entries()], [...xs.keys()], [...xs.values()], Object.keys(xs));
for (const [i, x] of ["p", "q"].entries()) console.log(i, x);
const it = [1, 2][Symbol.iterator]();
console.log(it.next(), it.next(), it.next(), it.next(), Object.prototype.toString.call(it));
