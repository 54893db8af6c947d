function f(v) {
  const out = [];
  switch (v) {
    case 0: let a = "zero"; out.push(() => a);
    case 1: a = "one"; out.push(() => a + "!"); break;
    default: out.push(() => typeof v);
  }
  return out.map(g => g());
}
console.log(f(0), f(7));
try { f(1); } catch (e) { console.log(e.name + ": " + e.message); }
