// Records what Node prints for each program in tests/js/lib/programs: `node tests/oracles/js_lib_programs.mjs`.
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "js", "lib", "programs");
for (const name of readdirSync(folder).filter((n) => n.endsWith(".mjs"))) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--no-warnings", join(folder, name)], { env: { ...process.env, TZ: "UTC", LANG: "en_US.UTF-8" }, encoding: "utf8" });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  writeFileSync(join(folder, name.replace(".mjs", ".out")), stdout);
  console.log(name, stdout.split("\n").length - 1, "lines");
}
