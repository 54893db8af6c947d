// Asks @typescript-eslint/typescript-estree for the tree of files, as canonical lines (see canonical.py, which
// prints our tree in the same form):
//
//   <field>[<index>] <Type> <start>-<end> <key>=<value> …
//
// indented by depth; fields in alphabetical order; offsets in code points; what is null, false, undefined or an
// empty list is left out; numbers as the hexadecimal of their eight bytes. Comments follow the tree.
//
//   node estree.mjs [--digest] FILE…      one line of JSON per file: {path, error} or {path, lines | statements}
//   node estree.mjs [--digest] -          the list of files on standard input, one a line
//
// --digest: per statement of the module `[start, end, sha256 of its lines]` instead of the lines.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from '@typescript-eslint/typescript-estree';

const LEFT_OUT = new Set(['type', 'range', 'loc', 'parent', 'tokens', 'comments', 'sourceType']);

/** UTF-16 offset → code-point offset; null where the text has no surrogate pairs. */
function codePoints(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return null;
  const map = new Uint32Array(text.length + 1);
  let point = 0;
  for (let i = 0; i < text.length; i++) {
    map[i] = point;
    const pair = /[\ud800-\udbff]/.test(text[i]) && /[\udc00-\udfff]/.test(text[i + 1] ?? '');
    if (pair) map[++i] = point;
    point++;
  }
  map[text.length] = point;
  return map;
}

const ascii = (text) =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));

function bytes(number) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

function scalar(value) {
  if (typeof value === 'number') return bytes(value);
  return typeof value === 'string' ? ascii(value) : String(value);
}

const isNode = (value) => value !== null && typeof value === 'object' && typeof value.type === 'string';

function lines(root, map) {
  const at = (offset) => (map ? map[offset] : offset);
  const out = [];
  const waiting = [[0, '', root]];
  while (waiting.length) {
    const [depth, label, node] = waiting.pop();
    const head = `${' '.repeat(depth)}${label}`;
    if (node === null) {
      out.push(`${head} null`);
      continue;
    }
    const values = [];
    const below = [];
    for (const key of Object.keys(node).sort()) {
      if (LEFT_OUT.has(key)) continue;
      const value = node[key];
      if (value === null || value === undefined || value === false) continue;
      if (Array.isArray(value)) {
        value.forEach((item, index) => below.push([depth + 1, `${key}[${index}]`, item]));
      } else if (isNode(value)) {
        below.push([depth + 1, key, value]);
      } else if (key === 'regex') {
        values.push(` regex=${ascii(value.pattern)}/${value.flags}`);
      } else if (node.type === 'TemplateElement' && key === 'value') {
        values.push(` raw=${scalar(value.raw)}`);
        if (value.cooked !== null) values.push(` cooked=${scalar(value.cooked)}`);
      } else if (typeof value !== 'object' && !(typeof value === 'bigint')) {
        values.push(` ${key}=${scalar(value)}`);
      }
    }
    out.push(`${head} ${node.type} ${at(node.range[0])}-${at(node.range[1])}${values.sort().join('')}`);
    waiting.push(...below.reverse());
  }
  return out;
}

function comments(tree, map) {
  const at = (offset) => (map ? map[offset] : offset);
  return tree.comments.map((c) => `${c.type} ${at(c.range[0])}-${at(c.range[1])} ${ascii(c.value)}`);
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

function answer(path, digest) {
  const text = readFileSync(path, 'utf8');
  let tree;
  try {
    tree = parse(text, { range: true, comment: true, filePath: path, jsx: path.endsWith('x') });
  } catch (error) {
    return { path, error: String(error.message), at: error.index ?? null };
  }
  const map = codePoints(text);
  if (!digest) return { path, lines: [...lines(tree, map), ...comments(tree, map)] };
  const at = (offset) => (map ? map[offset] : offset);
  const statements = tree.body.map((statement) => [
    at(statement.range[0]),
    at(statement.range[1]),
    sha256(lines(statement, map).join('\n')).slice(0, 16),
  ]);
  return { path, statements, comments: sha256(comments(tree, map).join('\n')).slice(0, 16) };
}

const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
let paths = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (paths[0] === '-') paths = readFileSync(0, 'utf8').split('\n').filter(Boolean);
for (const path of paths) console.log(JSON.stringify(answer(path, options.includes('--digest'))));
