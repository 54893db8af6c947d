const x = "outer";
{
  const x = "block";
  console.log(x);
  { let x = "inner"; console.log(x); x = "again"; console.log(x); }
}
function f(x) { if (x) { const x = "if"; return x; } return x; }
console.log(x, f(1), f(0));
