const later = v => new Promise(r => r(v)), kept = [];
async function run() {
  for (const [a, b = await later("default")] of [["x"], ["y", "z"]]) { kept.push(() => a + b); if (a === "y") return later(b); }
}
console.log(await run(), kept.map(f => f()));
async function* g() { for (let i = 0; kept.push(() => i), i < (await later(2)); i++) { kept.push(() => -i); yield i; } }
const out = [];
for await (const v of g()) out.push(v);
console.log(out, kept.slice(2).map(f => f()));
