const kept = [];
async function* g(n) {
  for (let i = 0; i < 5; i++) {
    kept.push(() => i);
    if (i === 1) continue;
    const got = yield i;
    if (got === "stop") return "stopped " + i;
    if (i === n) break;
  }
  return "end";
}
const it = g(3);
console.log(await it.next(), await it.next(), await it.next("stop"), await it.next());
const all = [];
for await (const v of g(3)) all.push(v);
console.log(all, kept.map(f => f()));
