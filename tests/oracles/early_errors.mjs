// Asks TypeScript, acorn and V8 whether small programs are refused. Input: one JSON {text, path} a line; output: one
// JSON {typescript: [code…], acorn: null | message, v8: null | message} a line.
//
//   node --experimental-vm-modules --no-warnings early_errors.mjs < CASES
//
// Of TypeScript: what the parser and the grammar checks say (codes below 2000, 17000 to 18999), and the few errors of
// the checker that ECMAScript calls early errors (duplicate declarations, missing implementations, …).
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parse } from 'acorn';
import ts from 'typescript';

const EARLY = new Set([2206, 2207, 2300, 2323, 2337, 2356, 2357, 2364, 2405, 2406, 2369, 2371, 2372, 2389, 2390, 2391, 2392, 2393, 2394, 2395, 2397, 2432, 2440, 2451, 2452]);
[2404, 2462, 2466, 2480, 2481, 2483, 2484, 2492, 2499, 2500, 2528, 2539, 2567, 2661, 2669, 2670, 2680, 2681, 2695, 2730, 2774, 2777, 2778, 2779, 2780, 2781, 2784, 2809, 2815, 2816, 2839, 2840, 2869, 5076, 5086, 5087].forEach((c) => EARLY.add(c));

const counts = (code) => code < 2000 || (code >= 17000 && code < 19000) || EARLY.has(code);
const options = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  noLib: true,
  noResolve: true,
  jsx: ts.JsxEmit.Preserve,
  moduleDetection: ts.ModuleDetectionKind.Force,
  experimentalDecorators: false,
};

function typescript(text, path) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const host = {
    getSourceFile: (name) => (name === path ? file : undefined),
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile() {},
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => name === path,
    readFile: () => undefined,
  };
  const program = ts.createProgram([path], options, host);
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return [...new Set(found.map((diagnostic) => diagnostic.code))].filter(counts).sort((a, b) => a - b);
}

function acorn(text) {
  try {
    parse(text, { ecmaVersion: 2024, sourceType: 'module' });
    return null;
  } catch (error) {
    return String(error.message);
  }
}

function v8(text) {
  try {
    new vm.SourceTextModule(text);
    return null;
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}

for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const { text, path } = JSON.parse(line);
  console.log(JSON.stringify({ typescript: typescript(text, path), acorn: acorn(text), v8: v8(text) }));
}
