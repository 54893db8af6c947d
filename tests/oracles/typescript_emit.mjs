// What TypeScript emits for modules: {name: text} as JSON on standard input gives {name: {javascript, ran}}.
// `ran` is what the exports of a module without imports are worth, for those whose name begins with `enum`.
//
//   node typescript_emit.mjs < MODULES.json
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const compilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  removeComments: true,
};
const answers = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  const javascript = ts.transpileModule(text, { fileName: name, compilerOptions }).outputText;
  answers[name] = { javascript };
  if (name.split('/').pop().startsWith('enum')) {
    const url = 'data:text/javascript,' + encodeURIComponent(javascript);
    answers[name].ran = JSON.stringify({ ...(await import(url)) });
  }
}
process.stdout.write(JSON.stringify(answers));
