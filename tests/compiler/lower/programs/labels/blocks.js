check: {
  console.log("in");
  if (Math.max(1, 2) === 2) break check;
  console.log("never");
}
a: { b: { if ([].length === 0) break a; } console.log("never"); }
console.log("out");
