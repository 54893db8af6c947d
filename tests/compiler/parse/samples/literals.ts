// Numbers, strings, bigints, regular expressions, and what separates them.
const numbers = [0, 1, 42, 1_000_000, 0.5, .5, 5., 1e3, 1E-3, 1.5e+10, 0xff, 0XFF_FF, 0b1010, 0B1, 0o17, 0O7, 1e400];
const bigs = [0n, 10n, 1_000n, 0xffn, 0b11n, 0o17n, 9007199254740993n];
const strings = ['single', "double", 'it\'s', "a \"quote\"", '', "\n\r\t\b\v\f\0", '\x41\u0042\u{43}\u{1F600}', 'line \
continued', "a  b"];
const astral = '😀 𝒳', 𝒴 = "after an astral character";
const words = [true, false, null, undefined, NaN, Infinity, this];
const patterns = [/a/, /[/]/g, /\//u, /(?<year>\d{4})-(?<month>\d\d)/d, /[\p{L}--[a-z]]/v, /^(?:a|b)+?$/gim, /\u{61}/u, /[^]]/s, /(?<!x)y(?=z)/y];
const division = numbers.length / 2 / astral.length;
const mixed = (a: number, g: number) => a / g / 1;
let value = 4 /* a comment */ / 2; // and one at the end of a line
/* a block
   over lines */
value /= 2;
/** A doc comment. */
if (value) /re/.test('re');
while (false) /x/g.exec('x');
value++ / 2;
[1] / 1;
({}) / 1;
const typed = value as number / 2;
const nested = `${1 / 2}` + /}/.source;
export { numbers, bigs, strings, words, patterns, division, mixed, typed, nested, 𝒴 };
