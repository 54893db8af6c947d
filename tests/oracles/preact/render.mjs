// Reads elements as JSON lines `[tag, props, ...children]` and prints Preact's HTML of each as a JSON line.
// `class` and `style` go through what velox/client does with them before Preact sees them.
import { createInterface } from 'node:readline';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';

const decode = (value) => {
  if (Array.isArray(value)) return value.map(decode);
  if (value === null || typeof value !== 'object') return value;
  if ('$' in value) return { undefined, NaN, Infinity, minusZero: -0, function: () => 1 }[value.$];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
};

const names = (value) =>
  !value || value === true ? '' : Array.isArray(value) ? value.map(names).filter(Boolean).join(' ')
  : typeof value === 'object' ? Object.keys(value).filter((key) => value[key]).join(' ') : String(value);

const element = (node) => {
  if (!Array.isArray(node)) return decode(node);
  if (node[0] === '[]') return node.slice(1).map(element);
  const [tag, given, ...children] = node;
  const props = decode(given);
  for (const key of ['class', 'className'])
    if (props[key] && typeof props[key] === 'object') props[key] = names(props[key]);
  return h(tag, props, ...children.map(element));
};

for await (const line of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(renderToString(element(JSON.parse(line)))));
