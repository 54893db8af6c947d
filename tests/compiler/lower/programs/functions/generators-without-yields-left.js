const log = [], kept = [];
function* never() { log.push("in"); log.push("text".length ?? (yield 1)); return 2; }
log.push(JSON.stringify([...never()]), JSON.stringify(never().next()));
function* turns(n) {
  yield 0;
  for (const v of [1, 2, 3]) { kept.push(() => v); log.push("abc".length ?? (yield "s")); if (v === n) break; }
  for (let i = 0; i < 2; i++) { kept.push(() => i); if (i === n) { return "abc".length ?? (yield "r"); } }
}
log.push(JSON.stringify([...turns(2)]), JSON.stringify([...turns(1)]));
const it = turns(1); it.next(); log.push(JSON.stringify(it.next()));
async function* later(n) {
  for (const v of [1, 2]) { kept.push(() => v); log.push("ab".length ?? (yield v)); if (v === n) return "done"; }
}
const end = later(2);
log.push(JSON.stringify(await end.next()), JSON.stringify(await end.next()));
const whole = later(9);
log.push(JSON.stringify(await whole.next()));
console.log(log.join(" "));
console.log(kept.map(f => f()).join());
