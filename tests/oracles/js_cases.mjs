// Records what Node answers for the grids of tests/js/core/grids.
//   node tests/oracles/js_cases.mjs [grid ...]
// A grid is JSON: groups of methods × receivers × arguments, of functions × arguments, of operators × operands.
// The answers go to tests/js/core/recorded, one line per case, in the order of the product.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, functions, make } from "./js_values.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = join(here, "..", "js", "core");

export const operators = {
  "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b, "%": (a, b) => a % b,
  "**": (a, b) => a ** b, "&": (a, b) => a & b, "|": (a, b) => a | b, "^": (a, b) => a ^ b, "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b, ">>>": (a, b) => a >>> b, "<": (a, b) => a < b, "<=": (a, b) => a <= b,
  ">": (a, b) => a > b, ">=": (a, b) => a >= b, "==": (a, b) => a == b, "===": (a, b) => a === b,
  is: (a, b) => Object.is(a, b), in: (a, b) => a in b, get: (a, b) => a[b],
  typeof: (a) => typeof a, "+a": (a) => +a, "-a": (a) => -a, "~": (a) => ~a, "!": (a) => !a,
  template: (a) => `${a}`, string: (a) => String(a), object: (a) => Object.prototype.toString.call(a),
  increment: (a) => { a++; return a; }, decrement: (a) => { a--; return a; }, spread: (a) => [...a], keys: (a) => { const r = []; for (const k in a) r.push(k); return r; },
  destructure: (a) => { const [x, y, ...z] = a; return [x, y, z]; }, rest: (a) => { const { a: x, ...z } = a; return [x, z]; }, copy: (a) => ({ ...a }),
};

function answer(run) {
  try {
    return run();
  } catch (error) {
    return "throw " + describe(error);
  }
}

function* cases(group) {
  if (group.operators)
    for (const name of group.operators) for (const args of group.arguments) yield () => describe(operators[name](...args.map(make)));
  else if (group.functions)
    for (const name of group.functions) {
      const [owner, key] = name.includes(".") ? name.split(".") : [null, name];
      for (const args of group.arguments)
        yield () => describe(owner ? globalThis[owner][key](...args.map(make)) : globalThis[key](...args.map(make)));
    }
  else if (group.new)
    for (const name of group.new) for (const args of group.arguments) yield () => describe(new globalThis[name](...args.map(make)));
  else
    for (const name of group.methods)
      for (const receiver of group.receivers)
        for (const args of group.arguments) {
          yield () => {
            const target = make(receiver);
            const values = args.map(make);
            const shown = answer(() => describe(group.generic ? globalThis[group.generic].prototype[name].apply(target, values) : target[name](...values)));
            return group.changes ? shown + " -> " + describe(target) : shown;
          };
        }
}

function pairs(group) {
  // "operands": every pair of them
  if (!group.operands) return group;
  const args = [];
  for (const a of group.operands) for (const b of group.operands) args.push([a, b]);
  return { ...group, arguments: args };
}

const wanted = process.argv.slice(2);
for (const file of readdirSync(join(folder, "grids")).sort()) {
  const name = basename(file, ".json");
  if (wanted.length && !wanted.includes(name)) continue;
  const grid = JSON.parse(readFileSync(join(folder, "grids", file), "utf8"));
  const lines = [];
  for (const group of grid) for (const run of cases(pairs(group))) lines.push(answer(run).replaceAll("\n", "\\n"));
  writeFileSync(join(folder, "recorded", name + ".txt"), lines.map((line) => line + "\n").join(""));
  console.log(name, lines.length);
}
void functions;
