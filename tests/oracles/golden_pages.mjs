// What Node makes of golden pages: reads JSON lines {page, files} and prints the HTML of each as a JSON line.
// The block runs as the body of an async function, the markup is its JSX; TypeScript's own compiler takes the types
// away, Preact writes the elements. Components may be async: they are called here, and Preact sees elements only.
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import ts from 'typescript';

const preact = createRequire(new URL('./preact/package.json', import.meta.url));
const { h } = await import(pathToFileURL(preact.resolve('preact')).href).then((all) => all.default ?? all);
const { renderToString } = await import(pathToFileURL(preact.resolve('preact-render-to-string')).href)
  .then((all) => all.default ?? all);

const Fragment = Symbol('Fragment');
globalThis.__h = (type, props, ...children) => ({ __element: true, type, props: props ?? {}, children });
globalThis.__Fragment = Fragment;
globalThis.__Suspense = ({ children }) => children;

// ECMAScript 2024, which older versions of Node lack.
const grouped = (items, key, put) => { let i = 0; for (const item of items) put(key(item, i++), item); };
Object.groupBy ??= (items, key) => {
  const all = Object.create(null);
  grouped(items, key, (name, item) => (all[name] ??= []).push(item));
  return all;
};
Map.groupBy ??= (items, key) => {
  const all = new Map();
  grouped(items, key, (name, item) => all.set(name, [...(all.get(name) ?? []), item]));
  return all;
};
Promise.withResolvers ??= () => {
  let resolve, reject;
  const promise = new Promise((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
};

const classes = (value) =>
  !value || value === true ? '' : Array.isArray(value) ? value.map(classes).filter(Boolean).join(' ')
  : typeof value === 'object' ? Object.keys(value).filter((key) => value[key]).join(' ') : String(value);

// Calls components and awaits promises, until only elements and texts are left.
async function settle(node) {
  node = await node;
  if (Array.isArray(node)) return Promise.all(node.map(settle));
  if (node && typeof node === 'object' && !node.__element && Symbol.iterator in node) return settle([...node]);
  if (!node?.__element) return node;
  const { type, props, children } = node;
  if (type === Fragment) return settle(children);
  if (typeof type === 'function') {
    const given = { ...props };
    if (children.length) given.children = children.length === 1 ? children[0] : children;
    return settle(await type(given));
  }
  const { innerHTML, key, ref, ...rest } = props;
  for (const name of ['class', 'className'])
    if (rest[name] && typeof rest[name] === 'object') rest[name] = classes(rest[name]);
  for (const name of Object.keys(rest)) if (/^on/i.test(name)) delete rest[name];
  if (innerHTML != null) rest.dangerouslySetInnerHTML = { __html: innerHTML };
  return h(type, rest, ...(await Promise.all(children.map(settle))));
}

const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.React,
  jsxFactory: '__h',
  jsxFragmentFactory: '__Fragment',
  useDefineForClassFields: true,
};

const toJavaScript = (text, name) => {
  const { outputText } = ts.transpileModule(text, { compilerOptions: options, fileName: name });
  return outputText
    .replace(/(from|import) (['"])((?:\$components|\$lib|\.{1,2})\/[\w./-]+)\2/g, (_, word, quote, path) => {
      const file = path.replace(/^\$/, './');
      const suffix = /\.tsx?$/.test(file) ? '' : path.startsWith('$lib') ? '.ts' : '.tsx';
      return `${word} '${file}${suffix}.mjs'`;
    })
    .replace(/^import .* from ['"]velox['"];?$/gm, 'const Suspense = globalThis.__Suspense;');
};

// The page as one module: imports first, the block without `export` and the markup in a function.
function pageModule(page) {
  const [, block, markup] = /^(?:---\n([\s\S]*?)\n?---\n)?([\s\S]*)$/.exec(page);
  const file = ts.createSourceFile('block.tsx', block ?? '', ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  let imports = '', body = '';
  for (const statement of file.statements) {
    const text = statement.getFullText(file);
    if (ts.isImportDeclaration(statement)) imports += text.trim() + '\n';
    else body += text.replace(/^(\s*(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|\s)*)export (default )?/, '$1');
  }
  return `${imports}\nexport default async function Page({ params, url, request, response, props }) {\n`
    + `{\n${body}\nreturn (<>${markup}</>);\n}\n}\n`;
}

async function html({ page, files, given }) {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, `${name}.mjs`), toJavaScript(text, name));
  }
  writeFileSync(join(folder, 'page.mjs'), toJavaScript(pageModule(page), 'page.tsx'));
  const { default: Page } = await import(pathToFileURL(join(folder, 'page.mjs')).href);
  return renderToString(h('x-page', null, await settle(await Page(given)))).replace(/^<x-page>|<\/x-page>$/g, '');
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  try {
    console.log(JSON.stringify({ html: await html(asked) }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error?.stack ?? error) }));
  }
}
