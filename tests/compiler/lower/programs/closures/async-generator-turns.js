const kept = [];
async function* g() {
  for (let i = 0; i < 3; i++) { kept.push(() => i); yield i; }
  for (const s of "xy") { kept.push(() => s); yield s; }
}
for await (const v of g()) console.log(v);
console.log(kept.map(f => f()));
