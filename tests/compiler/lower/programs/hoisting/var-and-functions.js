console.log(a, typeof f, typeof g);
var a = 1, g = () => 2;
function f() { return a; }
console.log(a, f(), g());
if (true) { var late = "leaks"; }
console.log(late);
