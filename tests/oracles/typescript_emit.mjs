// What TypeScript emits for modules: {name: text} as JSON on standard input gives {name: {javascript, ran}}.
// `ran` is what the exports of a module without imports are worth, for those whose name begins with `enum`.
//
// As ts.transpileModule does it, one file alone; but the run time of JSX is there: without it TypeScript keeps every
// import of a name `React`, though nothing uses it.
//
//   node typescript_emit.mjs < MODULES.json
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const options = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  removeComments: true,
  isolatedModules: true,
  noLib: true,
  noCheck: true,
  suppressOutputPathCheck: true,
  allowNonTsExtensions: true,
  types: [],
};
const runtime = `export namespace JSX { type Element = any; interface IntrinsicElements { [name: string]: any } }
export const jsx: any, jsxs: any, Fragment: any;`;

function transpiled(name, text) {
  const sources = { [`/${name}`]: text, '/runtime.d.ts': runtime };
  const written = {};
  const host = {
    getSourceFile: (file, language) =>
      file in sources ? ts.createSourceFile(file, sources[file], language) : undefined,
    writeFile: (file, output) => (written[file] = output),
    getDefaultLibFileName: () => 'lib.d.ts',
    useCaseSensitiveFileNames: () => true,
    getCanonicalFileName: file => file,
    getCurrentDirectory: () => '/',
    getNewLine: () => '\n',
    fileExists: file => file in sources,
    readFile: file => sources[file],
    directoryExists: () => true,
    getDirectories: () => [],
    resolveModuleNameLiterals: literals =>
      literals.map(({ text }) => ({
        resolvedModule:
          text === 'preact/jsx-runtime' ? { resolvedFileName: '/runtime.d.ts', extension: '.d.ts' } : undefined,
      })),
  };
  ts.createProgram([`/${name}`], options, host).emit();
  const [output, more] = Object.values(written);
  if (output === undefined || more !== undefined) throw new Error(`${name} gives ${Object.keys(written).length} files`);
  return output;
}

const answers = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  const javascript = transpiled(name, text);
  answers[name] = { javascript };
  if (name.split('/').pop().startsWith('enum')) {
    const url = 'data:text/javascript,' + encodeURIComponent(javascript);
    answers[name].ran = JSON.stringify({ ...(await import(url)) });
  }
}
process.stdout.write(JSON.stringify(answers));
