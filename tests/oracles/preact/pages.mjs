// Reads JSON lines `{ block, markup }` and prints Preact's HTML of each page as a JSON line (`{ error }` if it throws).
// The page is a function component: the block's statements, then the markup as a fragment.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { h as create, Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';

const require = createRequire(new URL('../package.json', import.meta.url));
const ts = require('typescript');

const names = (value) =>
  !value || value === true ? '' : Array.isArray(value) ? value.map(names).filter(Boolean).join(' ')
  : typeof value === 'object' ? Object.keys(value).filter((key) => value[key]).join(' ') : String(value);

// What velox/client does with `class` and `innerHTML` before Preact sees them.
const h = (type, props, ...children) => {
  const own = { ...props };
  if (typeof type === 'string') {
    for (const key of ['class', 'className']) if (own[key] && typeof own[key] === 'object') own[key] = names(own[key]);
    if ('innerHTML' in own) { own.dangerouslySetInnerHTML = { __html: own.innerHTML ?? '' }; delete own.innerHTML; }
  }
  return create(type, own, ...children);
};

const options = { jsx: ts.JsxEmit.React, jsxFactory: 'h', jsxFragmentFactory: 'Fragment', target: ts.ScriptTarget.ES2022 };

for await (const line of createInterface({ input: process.stdin })) {
  const { block, markup } = JSON.parse(line);
  let answer;
  try {
    const source = `"use strict"; const Page = () => { ${block}\nreturn <>${markup}</>; }; return Page;`;
    const code = ts.transpile(`(() => { ${source} })`, options);
    const Page = eval(code)();
    answer = { html: renderToString(h(Page, null)) };
  } catch (error) {
    answer = { error: String(error) };
  }
  console.log(JSON.stringify(answer));
}
