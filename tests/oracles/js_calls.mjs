// Records Node's answers for the grids of tests/js/calls: `node tests/oracles/js_calls.mjs [grid …]`.
// A grid is a module that calls `grid(…)` of grid.js, which stands in front of it here as in veloxc.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const folder = fileURLToPath(new URL("../js/calls", import.meta.url));
const wanted = process.argv.slice(2);
const run = join(mkdtempSync(join(tmpdir(), "web-")), "grid.mjs");
for (const file of readdirSync(join(folder, "grids")).sort()) {
  const name = basename(file, ".js");
  if (wanted.length && !wanted.includes(name)) continue;
  writeFileSync(run, readFileSync(join(folder, "grid.js"), "utf8") + readFileSync(join(folder, "grids", file), "utf8"));
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--no-warnings", run], { encoding: "utf8", env: { ...process.env, TZ: "UTC" }, maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  writeFileSync(join(folder, "recorded", `${name}.txt.gz`), gzipSync(stdout, { level: 9 }));
  console.log(name, stdout.split("\n").length - 1);
}
