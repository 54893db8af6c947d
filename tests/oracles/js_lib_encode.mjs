// The answers of the js_lib_* oracles as JSON that loses nothing: what JSON lacks becomes {"$": kind, …}.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

// An answer that is encoded already.
export class Written {
  constructor(answer) {
    this.answer = answer;
  }
}

export function encode(value) {
  if (value instanceof Written) return value.answer;
  if (value === undefined) return { $: "undefined" };
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") {
    if (Number.isNaN(value)) return { $: "NaN" };
    if (Object.is(value, -0)) return { $: "-0" };
    if (!Number.isFinite(value)) return { $: value > 0 ? "Infinity" : "-Infinity" };
    return value;
  }
  if (typeof value === "bigint") return { $: "bigint", value: String(value) };
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Error) return { $: "error", name: value.name, message: value.message };
  if (value instanceof Date) return { $: "date", value: encode(value.getTime()) };
  if (typeof value === "function") return { $: "function" };
  return { $: "object", entries: Object.entries(value).map(([k, v]) => [k, encode(v)]) };
}

// What f() gives, or the error it throws.
export function outcome(f) {
  try {
    return encode(f());
  } catch (error) {
    return error instanceof Error ? encode(error) : { $: "thrown", value: encode(error) };
  }
}

// Writes tests/js/lib/recorded/<name>.json.gz, one case a line: `zcat` shows it.
export function record(name, cases, header = {}) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "js", "lib", "recorded");
  mkdirSync(folder, { recursive: true });
  const lines = cases.map((c) => JSON.stringify(c));
  const head = JSON.stringify({ node: process.version, ...header });
  const text = `[\n${[head, ...lines].join(",\n")}\n]\n`;
  writeFileSync(join(folder, `${name}.json.gz`), gzipSync(text, { level: 9 }));
  console.log(`${name}: ${cases.length} cases`);
}
