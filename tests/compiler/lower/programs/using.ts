// `using` and `await using`: let go of in reverse order, whatever leaves the block.
const log: string[] = [];
const say = (...words: unknown[]) => console.log(words.join(" "));
const flush = (name: string) => { say(name, log.join(",")); log.length = 0; };
const make = (name: string, fails = false) => ({
  name,
  [Symbol.dispose]() { log.push(`-${this.name}`); if (fails) throw new Error(`dispose ${name}`); },
});
const later = (name: string, fails = false) => ({
  name,
  async [Symbol.asyncDispose]() { await null; log.push(`~${this.name}`); if (fails) throw new Error(`dispose ${name}`); },
});

{ using a = make("a"), b = make("b"); log.push("body"); using c = null; using d = undefined; using e = make("e"); log.push("end"); }
flush("order");

function early(stop: boolean) { using a = make("a"); if (stop) return "stopped"; using b = make("b"); return "ran"; }
say(early(true)); flush("return");
say(early(false)); flush("return");

for (let i = 0; i < 4; i++) { using r = make("r" + i); if (i === 1) continue; if (i === 3) break; log.push("turn" + i); }
flush("jumps");
outer: for (const x of [1, 2]) { using o = make("o" + x); for (const y of [1, 2]) { using p = make("p" + y); if (y === 1) continue outer; } }
flush("labels");
for (using each of [make("x"), null, make("y")]) { log.push("with " + (each ? each.name : "none")); }
flush("for of");
for (using held = make("held"), i = { n: 0, [Symbol.dispose]() { log.push("-i"); } }; i.n < 2; i.n++) { log.push("n" + i.n); }
flush("for");
const kept: (() => string)[] = [];
for (using each of [make("k"), make("l")]) { kept.push(() => each.name); }
say(kept.map((f) => f()).join()); flush("closures");

const error = (f: () => unknown) => { try { say("value", f()); } catch (e: any) { say(e.name, e.message, e.error?.message, e.suppressed?.message); } };
error(() => { using a = make("a"); throw new Error("thrown"); }); flush("throw");
error(() => { using a = make("a", true); return 1; }); flush("dispose throws");
error(() => { using a = make("a", true); using b = make("b", true); return 1; }); flush("both");
error(() => { using a = make("a", true); throw new Error("thrown"); }); flush("suppressed");
error(() => { using a = make("a"); using b = {} as any; return 1; }); flush("no method");
error(() => { using a = 1 as any; return 1; });
error(() => { using a = make("a"); using b = (() => { throw new Error("init"); })() as any; return 1; }); flush("init");
try { using a = make("a"); log.push("try"); } finally { log.push("finally"); }
flush("finally");

class Held { #open = true; constructor(readonly name: string) {} get open() { return this.#open; } [Symbol.dispose]() { this.#open = false; log.push("closed " + this.name); } }
let leaked: Held;
{ using held = new Held("h"); leaked = held; log.push(String(held.open)); }
log.push(String(leaked.open)); flush("class");

function* numbers() { using a = make("gen"); yield 1; yield 2; }
for (const n of numbers()) { log.push("n" + n); break; }
flush("generator");

async function waits(stop: boolean) {
  await using a = later("a");
  using b = make("b");
  await using c = make("c");
  await using d = null;
  if (stop) throw new Error("stop");
  log.push("body");
  return 5;
}
say(await waits(false)); flush("async");
try { await waits(true); } catch (e: any) { say(e.message); }
flush("async throw");
try { await (async () => { await using a = later("a", true); throw new Error("first"); })(); } catch (e: any) { say(e.name, e.error.message, e.suppressed.message); }
flush("async suppressed");
for (await using each of [later("x"), later("y")]) { log.push("with " + each.name); }
flush("async for of");
async function* steps() { await using a = later("steps"); yield 1; yield 2; }
for await (const n of steps()) { log.push("n" + n); if (n === 1) break; }
flush("async generator");
