// Template literals, tagged templates, nesting.
const plain = `text`;
const empty = ``;
const one = `a ${plain} b`;
const several = `${plain}${empty} and ${one + `inner ${`deep ${1}`}`}`;
const braces = `{ ${{ a: { b: 1 } }.a.b} }`;
const lines = `first
second \` \${not} $ {x} $`;
const escapes = `\n\u0041\u{42}\x43\\`;
const tag = (strings: TemplateStringsArray, ...values: unknown[]) => strings.raw.join('|') + values.length;
const tagged = tag`a${1}b${2}c`;
const invalid = tag`\u and \xg and \u{110000}`;
const member = { tag }.tag`x`;
const call = tag`a``b${3}`;
const generic = tag<string>`typed ${1}`;
const chained = (tag)?.length;
const fn = `${(() => { return '}'; })()}`;
const arrow = `${[1, 2].map((n) => `<${n}>`).join('')}`;
type Path = `/${string}/${number}`;
type Nested = `a${`b${'c' | 'd'}`}`;
type Plain = `text`;
export { plain, several, braces, lines, escapes, tagged, invalid, member, call, generic, chained, fn, arrow };
export type { Path, Nested, Plain };
