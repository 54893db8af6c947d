console.log(typeof f);
{ function g() { return 1; } console.log(g()); }
function f() { return h(); function h() { return "hoisted"; } }
console.log(f());
