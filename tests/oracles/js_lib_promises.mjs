// The order in which promises, async functions, microtasks and timers run: `node tests/oracles/js_lib_promises.mjs`.
// A program is a list of functions, each a list of steps; function 0 is the main one. Both sides run it with the
// same small interpreter and note what happens. A case is [program, log].
// In `promises` every promise has a handler; in `rejections` none has one but those that the program gives, and the log
// tells what Node calls an unhandled rejection, and when.
import { record } from "./js_lib_encode.mjs";

class Sub extends Promise {}
const show = (v) => (v instanceof Error ? `${v.name}: ${v.message}` + (v.errors ? `[${v.errors.map(show)}]` : "") : Array.isArray(v) ? `[${v.map(show)}]` : v && typeof v === "object" ? "{" + Object.entries(v).map(([k, x]) => `${k}:${show(x)}`) + "}" : String(v));

let unhandled = () => {};
process.on("unhandledRejection", (reason) => unhandled(reason));

async function execute(program, loud = false) {
  const log = [];
  unhandled = (reason) => { if (loud) log.push(`unhandled ${show(reason)}`); };
  const slots = [];
  async function run(k, argument) {
    for (const [kind, ...rest] of program[k]) {
      if (kind === "log") log.push(`${k}:${rest[0]}`);
      else if (kind === "await") log.push(`${k} got ${show(await value(rest[0]))}`);
      else if (kind === "try") {
        try { log.push(`${k} got ${show(await value(rest[0]))}`); } catch (e) { log.push(`${k} caught ${show(e)}`); } finally { log.push(`${k} finally`); }
      }
      else if (kind === "do") value(rest[0]);
      else if (kind === "keep") slots.push(value(rest[0]));
      else if (kind === "argument") log.push(`${k} given ${show(argument)}`);
      else if (kind === "return") return value(rest[0]);
      else if (kind === "throw") throw rest[0];
      else if (kind === "for") { for await (const x of rest[0].map(value)) log.push(`${k} item ${show(x)}`); }
    }
  }
  const quiet = (p) => { if (!loud) p.then?.(undefined, () => {}); return p; };
  const callback = (k) => (k === null ? undefined : (v) => { log.push(`callback ${k} ${show(v)}`); return k < program.length ? run(k, v) : k % 3 === 0 ? fail(`thrown ${k}`) : v; });
  const fail = (m) => { throw new Error(m); };
  function value(e) {
    if (!Array.isArray(e)) return e;
    const [kind, a, b, c] = e;
    switch (kind) {
      case "call": return quiet(run(a, b));
      case "resolve": return Promise.resolve(value(a));
      case "sub": return Sub.resolve(value(a));
      case "reject": return quiet(Promise.reject(a));
      case "new": return quiet(new Promise((y, n) => { log.push("executor"); if (b) n(b); y(value(a)); if (c) throw c; }));
      case "thenable": return { then(y, n) { log.push(`then called ${a}`); (b ? n : y)(a); } };
      case "timer": return quiet(new Promise((y) => setTimeout(() => { log.push(`timer ${a}`); y(b); }, a)));
      case "late reject": return quiet(new Promise((y, n) => setTimeout(() => n(b), a)));
      case "micro": queueMicrotask(() => log.push(`micro ${a}`)); return a;
      case "timeout": setTimeout(() => { log.push(`timeout ${a} ${b}`); queueMicrotask(() => log.push(`micro of ${b}`)); }, a); return b;
      case "then": return quiet(Promise.resolve(value(a)).then(callback(b), callback(c)));
      case "catch": return quiet(Promise.resolve(value(a)).catch(callback(b)));
      case "finally": return quiet(Promise.resolve(value(a)).finally(b === null ? undefined : () => { log.push(`finally ${b}`); return b < program.length ? quiet(run(b)) : b; }));
      case "slot": return slots.length ? slots[a % slots.length] : a;
      case "all": case "allSettled": case "any": case "race": return quiet(Promise[kind](a.map(value)));
      case "suball": return quiet(Sub.all(a.map(value)));
    }
    throw new Error("unknown " + kind);
  }
  run(0).then((v) => log.push(`end ${show(v)}`), (e) => log.push(`failed ${show(e)}`));
  await new Promise((y) => setTimeout(y, 40)); // a program may wait for ever: what it logged until then counts
  return log;
}

let seed = 4242;
const random = (n) => ((seed = (seed * 1103515245 + 12345) % 2147483648), Math.floor((seed / 2147483648) * n));
const pick = (xs) => xs[random(xs.length)];
let label = 0;
function expression(depth, functions, from) {
  const kind = random(depth > 0 ? 22 : 6);
  const call = () => (from + 1 < functions ? ["call", from + 1 + random(functions - from - 1), ++label] : ++label);
  const handler = () => pick([null, from + 1 < functions ? from + 1 + random(functions - from - 1) : 100 + random(9), 100 + random(9)]);
  const inner = () => expression(depth - 1, functions, from);
  const list = () => Array.from({ length: random(4) }, inner);
  if (kind < 2) return ++label;
  if (kind === 2) return ["resolve", ++label];
  if (kind === 3) return ["thenable", ++label, random(4) === 0];
  if (kind === 4) return ["slot", random(5)];
  if (kind === 5) return ["reject", `r${++label}`];
  if (kind < 9) return call();
  if (kind === 9) return ["resolve", inner()];
  if (kind === 10) return ["new", inner(), random(4) === 0 ? `n${++label}` : 0, random(5) === 0 ? `t${++label}` : 0];
  if (kind === 11) return ["timer", pick([0, 1, 2, 5]), ++label];
  if (kind === 12) return ["micro", ++label];
  if (kind === 13) return ["timeout", pick([0, 1, 3]), ++label];
  if (kind < 17) return ["then", inner(), handler(), handler()];
  if (kind === 17) return ["catch", inner(), handler()];
  if (kind === 18) return ["finally", inner(), handler()];
  if (kind === 19) return ["sub", inner()];
  if (kind === 20) return [pick(["all", "allSettled", "any", "race", "suball"]), list()];
  return ["late reject", pick([1, 2]), `late${++label}`];
}
function makeProgram() {
  const functions = 1 + random(4);
  label = 0;
  return Array.from({ length: functions }, (_, k) => {
    const steps = [];
    for (let i = 0, n = 1 + random(5); i < n; i++) {
      const e = () => expression(2, functions, k);
      const kind = random(12);
      steps.push(kind < 2 ? ["log", `s${i}`] : kind < 5 ? ["await", e()] : kind < 7 ? ["try", e()] : kind === 7 ? ["do", e()] : kind === 8 ? ["keep", e()] : kind === 9 ? ["argument"] : kind === 10 ? ["for", [e(), e()]] : i === n - 1 ? pick([["return", e()], ["throw", `thrown by ${k}`]]) : ["do", e()]);
    }
    return steps;
  });
}
const programs = [
  [[["do", ["micro", 1]], ["do", ["timeout", 0, 2]], ["await", 3], ["await", ["resolve", 4]], ["await", ["call", 1]], ["await", ["then", ["call", 1], 100, null]]], [["log", "in"], ["await", null], ["return", ["resolve", 5]]]],
  [[["keep", ["call", 1]], ["keep", ["call", 2]], ["log", "both started"], ["await", ["slot", 0]], ["await", ["slot", 1]]], [["await", 1], ["await", 2], ["await", 3], ["return", "a"]], [["await", ["call", 1]], ["return", ["call", 1]]]],
  [[["try", ["all", [["reject", "x"], ["timer", 5, "slow"]]]], ["try", ["any", [["reject", 1], ["reject", 2]]]], ["try", ["any", []]], ["try", ["all", []]], ["try", ["race", [["timer", 5, "b"], ["timer", 1, "a"]]]], ["try", ["allSettled", [1, ["reject", 2], ["timer", 1, 3]]]]]],
];
for (let i = 0; i < 700; i++) programs.push(makeProgram());
// Timers of a busy machine swap places: what three runs in a row agree on is the answer.
async function settled(program) {
  for (let same = 1, last = ""; ; ) {
    const log = await execute(program, true);
    same = JSON.stringify(log) === last ? same + 1 : 1;
    last = JSON.stringify(log);
    if (same === 3) return log;
  }
}
const cases = [];
for (const program of programs) cases.push([program, await execute(program)]);
record("promises", cases);
const loud = [];
for (const program of programs) if (/reject|throw/.test(JSON.stringify(program))) loud.push([program, await settled(program)]);
record("rejections", loud);
