// Runs each program of tests/compiler/lower/programs in Node, as a module (strict code), and records what it prints
// beside it: `name.js` → `name.out`. TypeScript is erased by the TypeScript compiler first.
// Usage: node record_programs.mjs [file…]   (all programs without arguments)
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const programs = join(dirname(fileURLToPath(import.meta.url)), "../compiler/lower/programs");
const files = process.argv.length > 2 ? process.argv.slice(2) : found(programs);
const folder = mkdtempSync(join(tmpdir(), "programs-"));
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const code = extname(file) === ".ts" ? erased(text) : text;
  const run = join(folder, "program.mjs");
  writeFileSync(run, code);
  const out = execFileSync(process.execPath, [run], { encoding: "utf8", env: { ...process.env, TZ: "UTC" } });
  writeFileSync(file.replace(/\.[jt]s$/, ".out"), out);
}

function found(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => join(folder, name));
}

function erased(text) {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, useDefineForClassFields: true };
  return ts.transpileModule(text, { compilerOptions: options }).outputText;
}
