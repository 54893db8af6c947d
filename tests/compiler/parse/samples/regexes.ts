// Regular expressions, and places where a slash divides.
export const all = [
  /abc/, /a|b|c/, /^$/, /\d\D\w\W\s\S\b\B/, /[abc]/, /[^abc]/, /[a-z0-9_-]/, /[\]\\/]/, /[/]/, /\//, /a*b+c?/, /a{1}b{2,}c{3,4}/, /a*?b+?c??d{1,2}?/,
  /(a)(?:b)(?=c)(?!d)(?<=e)(?<!f)/, /(?<name>a)\k<name>\1/, /\x41\u0041\cA\0\t\n\v\f\r/, /\u{1F600}/u, /\p{L}\P{Lu}\p{Script=Greek}/u, /[\p{L}&&[^a-z]]/v,
  /[[a-z]--[aeiou]]/v, /[\q{abc|d}x]/v, /\p{RGI_Emoji}/v, /./s, /x/dgimsuy, /\-/, /]/, /{/, /}/, /a{/, /\8/, /\c/, /[\b]/, /[\d-x]/, /(?:)/, /\a/, /😀/u, /[😀-😂]/u,
];
let a = 4, b = 2, g = 1, i = 1;
const quotients = [a / b / g, a++ / b, (a) / b, [a][0] / b, a! / b, `x`.length / b, /x/.source.length / b, this / b, super1 / b, null! / b, true as any / b, ({} as any) / b, (function () {} as any) / b];
var super1: any;
if (a) /re/.exec('re');
else /re/g.test('re');
while (b--) /x/i.test('x');
for (; /a/.test('b'); ) ;
const fn = () => /x/, obj = { r: /x/, [/y/.source]: /z/ }, cond = a ? /x/ : /y/, arr = [/x/, /y/], call = String(/x/), tpl = `${/}/}`, neg = !/x/.test(''), type1 = typeof /x/, spread = [.../x/.exec('x')!];
a = b
/g/i
{}
/x/.test('x');
label: /x/.test('x');
function f() { return /x/g; }
function* h() { yield /x/; yield
/y/; }
async function k() { await /x/; }
throw /x/;
export { quotients, fn, obj, cond, arr, call, tpl, neg, type1, spread, f, h, k };
