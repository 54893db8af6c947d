const out = [];
for (let i = 0; i < 2; i++) {
  try { out.push(v); } catch (e) { out.push(e.name); }
  const v = i;
  out.push(v);
}
console.log(out);
