let a, b;
const v = ([a, b] = [1, 2, 3]);
const w = ({ a, b } = { a: 5, b: 6, c: 7 });
console.log(v, w, a, b);
if (([a] = [0]) && a === 0) console.log("value is the array");
