// Node's answers about regular expressions: `node tests/oracles/js_lib_regexp.mjs`.
// A case is [operation, pattern, flags, text, argument?] and its outcome.
import { outcome, record } from "./js_lib_encode.mjs";

const show = (m) => m && [m.index, [...m], m.groups ? { ...m.groups } : undefined];
export const operations = {
  make: (p, f) => [new RegExp(p, f).source, new RegExp(p, f).flags, String(new RegExp(p, f))],
  exec: (p, f, s) => {
    const r = new RegExp(p, f);
    const results = [];
    for (let i = 0; i < 4; i++) {
      results.push(show(r.exec(s)), r.lastIndex);
      if (!/[gy]/.test(f)) break;
    }
    return results;
  },
  indices: (p, f, s) => {
    const m = new RegExp(p, f + "d").exec(s);
    return m && [[...m.indices], m.indices.groups ? { ...m.indices.groups } : undefined];
  },
  match: (p, f, s) => (/g/.test(f) ? s.match(new RegExp(p, f)) : show(s.match(new RegExp(p, f)))),
  matchAll: (p, f, s) => [...s.matchAll(new RegExp(p, f))].map(show),
  replace: (p, f, s, r) => s.replace(new RegExp(p, f), r),
  call: (p, f, s) => s.replace(new RegExp(p, f), (...a) => "<" + a.map(String).join("|") + ">"),
  split: (p, f, s, n) => s.split(new RegExp(p, f), n),
  search: (p, f, s) => s.search(new RegExp(p, f)),
  test: (p, f, s) => new RegExp(p, f).test(s),
};

const cases = [];
const add = (...c) => cases.push([...c, outcome(() => operations[c[0]](...c.slice(1)))]);

// ---- patterns that are wrong, or only look so -------------------------------------------------------------
const odd = String.raw`( ) [ * \ a{2,1} [b-a] (?<a>x)(?<a>y) \k<a> (?<a>)\k<b> (?<1>) (?<a \p{Foo} [\p{Foo}] \u{110000} \u{
\u12 \x1 a** a{1}{2} (?a) (? (?: {1} { a{ a{1 } ] \1 \01 \08 \8 [\d-a] [a-\d] \c \c1 [\c] \- \_ (?=a)* (?<=a)* (?<!a)+
^* \b* $+ a{,5} x{99999999999999999999} \k (?<a>)\k (?<a>)\k< [\b] [\B] \p \p{ \pL \p{Lu [a&&b] [a--b] [[a] [(] [a||b]
\q [\q{abc|d}] [^\q{abc}] [a-z&&[aeiou]] [a&&b--c] [a&&&b] (?<𝒜>.) (?<\u{61}>.) (?<\ud835\udc9c>.) (?<a-b>) (?i:a) a|*
(?<>a) \u{1F600} [😀-😂] [\u{1F600}-\u{1F602}] \00 [\00] [\1] [\8] \/ [z-\u{61}] (?!a)? (?<n>a)(?:\k<n>) \p{Script=Foo}
\p{sc=Grek} \p{General_Category=L} \p{L=Lu} \p{Any} \p{ASCII} \p{Assigned} \p{lowercase} \p{Line_Break} [a-a-b] [\w-\d]
a?+ a?? a??? a/b [/] \[/] / a\/b [\]/] (?<$>a) (?<a$1_é>a) [^] [] [^-] [a-] [-a] [--a] [\cA] [\c_] [\c1] \cA \ca [\x41-\x5a]
\u0041 \ud83d\ude00 [\ud83d\ude00] \400 \377 [\377] [\400] \10 (a)\1 (a)\2 (a)\10 (?:) (?=) (?!) x{0} x{0,0} x{2,} x{,2} {a}
a{1}? a{1}?? (a|) (|a) | || ()|() (((a))) \0 \n\r\t\v\f \u2028 \w\W\d\D\s\S`.split(/\s+/);
for (const pattern of [...odd, "a b", "\n", "\\\n", "a\u2028b", ""])
  for (const flags of ["", "u", "v"]) add("make", pattern, flags);
for (const flags of ["g", "gimsuy", "yusmig", "gg", "x", "uv", "dgimsvy", "G", " ", "i "]) add("make", "a", flags);

// ---- what each construct matches --------------------------------------------------------------------------
const texts = ["", "a", "aaa", "abc", "aabb", "xyz abc", "a\nb", "a\r\nb", "a\u2028b", "AbC", "äÄ", "ſK", "a1_ b2", "foo-bar", "😀", "a😀b",
  "\ud83d", "\ude00x", "1053", "zaacbbbcac", "abab", "2024-05-06", "\ufeff\u00a0\u3000\u180e", "٣", "ß", "İi", "ΑΒΓσς", "key=val; k2=v2", "((a)(b))", "e\u0301", "ǅ"];
const constructs = String.raw`a a* a+ a? a*? a+? a?? a{2} a{1,2} a{2,} a|b|ab (a)|(b) (a)|b (?:a|(b))* (z)((a+)?(b+)?(c))* (a*)* (a*)+ (a*)?
(?:a??)* (?:a|())* (?:(a)|b)* (?:(?=(a))a)* (a\1) \1(a) (?:\1(a))* (a)(?:\1)? (?:(a)|(b))\1 (?=(a+))a*b\1 (?=(a+)) (?!(a)) (?!(a))\1. (?<=(\d+)(\d+))$
(?<=a) (?<!a)b (?<=a+)b (?<=(a|ab)(c|bc))$ (?<=\1(a))b (?<=^|\n). ^a ^ $ a$ ^a$ ^$ \ba \Bb \b \B . .+ [^] [] [^a] [a-c]+ \d+ \D \w+ \W \s \S+ [\s\S]+
[\d-x]+ [\w.-]+ \x61 \u0061 \cJ [\b] \0 [A-Z] [^A-Z]+ [Z-a] é ä Ä [ä-ö] s k ſ K ß ẞ i İ σ [Σ] ς \u{1F600} 😀 [😀] [^😀] ^.$ ^..$ \ud83d \ude00 [\ud83d] \S
(?<y>\d{4})-(?<m>\d\d)(?:-(?<d>\d\d))? (?<k>\w+)=(?<v>\w+) (?<a>.)\k<a> (?<!\w)a(?!\w) (a+)(b+)? ((a)|(b))+ (?:a{0,2}){2} (a?)?? (a?){3} (?:a|b){2,3}? (x(y)?)+z
\p{L}+ \P{L} [\p{Lu}\d]+ [^\p{L}] \p{Lu} \p{Ll} \p{Script=Greek} \p{Emoji} (?<=\p{L}+)\d \p{L}\b [\p{Lu}] \w\b (?:(a)|(b)|(c))+ (?:(?:(a)|b)c?)+ (?:a|ab)(?:c|bcd)(?:d*)
(.*?)a(?!(a+)b\2c)\2(.*) ^(?:\+|-)?\d+$ (a{2}){2} [^\n]* (?:ab|cd)\d? (?=.*\d)(?=.*[a-z]).{4,} ^(a+)\1*,\1+$ (?:^|;)\s*(\w+)=([^;]*)`.split(/\s+/);
for (const pattern of constructs)
  for (const flags of ["", "i", "u", "iu", "m", "g", "sy", "v"]) for (const text of texts) {
    if (flags !== "" && flags !== "u" && (text.length + pattern.length + flags.length) % 3) continue;
    // V8 finds \B between the halves of a surrogate pair, against the specification
    if (/\\B/.test(pattern) && /[uv]/.test(flags) && /[\u{10000}-\u{10ffff}]/u.test(text)) continue;
    add("exec", pattern, flags, text);
  }
for (const [p, f, s] of [["(?<a>b)|(?<c>d)", "", "xd"], ["(a)(b)?", "", "xa"], ["😀(.)", "u", "a😀b😀c"], ["(.)", "", "😀"], ["b", "g", "abc"]]) add("indices", p, f, s);

// ---- the methods of strings -------------------------------------------------------------------------------
const edits = ["$1", "[$&]", "$`|$'", "$$", "$0", "$01", "$10", "$2-$1", "$<a>", "$<a", "$", "$x", "$$1", "-", "", "$<zz>", "\\$&"];
const patterns = ["a", "(a)", "a*", "x*", "(?<a>a)(b)?", "", "b|", "(?:)", "(a)(b)(c)(d)?(e)?(f)?(g)?(h)?(i)?(j)?(k)?", "[a-c]", "\\b", "$", "^", "😀", ".", "(?=b)"];
for (const pattern of patterns) for (const flags of ["", "g", "gu", "y", "gy"]) {
  for (const text of ["abc", "baaac", "", "😀a😀b", "aabbcc"]) {
    for (const edit of edits) if ((edit.length + text.length + pattern.length) % 2 === 0) add("replace", pattern, flags, text, edit);
    add("call", pattern, flags, text);
    add("match", pattern, flags, text);
    if (flags.includes("g")) add("matchAll", pattern, flags, text);
    add("search", pattern, flags, text);
    add("split", pattern, flags, text);
    add("split", pattern, flags, text, 2);
  }
}
for (const [p, s] of [["\\s*,\\s*", "a , b,c ,d"], ["(-)", "a-b-c"], ["(?:)", "ab😀"], ["\\d", ""], ["", ""], ["a|(b)", "xaybz"], ["(?<=a)", "aab"], ["\\n", "a\nb\n"], ["<(\\/)?([^<>]+)>", "A<B>bold</B>and<CODE>coded</CODE>"]])
  for (const f of ["", "u", "i"]) add("split", p, f, s);

// ---- properties of strings -------------------------------------------------------------------------------------
const emoji = ["👨‍👩‍👧‍👦!", "🇫🇷🇩🇪", "1️⃣2", "👍🏽👍", "a😀", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "❤", "👩🏻‍🤝‍👨🏾", "🫩", "©®️", "12#"];
const sets = String.raw`\p{RGI_Emoji} ^\p{RGI_Emoji}$ [\p{RGI_Emoji}--\q{😀}] [\p{Emoji_Keycap_Sequence}a] \p{Basic_Emoji} \p{RGI_Emoji_Flag_Sequence}+
\p{RGI_Emoji_Modifier_Sequence} \p{RGI_Emoji_ZWJ_Sequence} [\p{Emoji}&&\p{ASCII}] [\p{Emoji}--\p{ASCII}]+ [\q{abc|a|bc}] \p{RGI_Emoji_Tag_Sequence} [[a-z]--[aeiou]]+ [\w&&\d]+ [^\d]+ [\q{}a]`.split(/\s+/);
for (const p of sets) for (const f of ["v", "gv", "iv"]) for (const s of [...emoji, "abc", "xyz1", "AbC"]) add("exec", p, f, s);

// ---- random patterns over few letters: captures in loops, empty turns, look-arounds, references ------------------
let seed = 20240511;
const random = (n) => ((seed = (seed * 1103515245 + 12345) % 2147483648), Math.floor((seed / 2147483648) * n));
const pick = (xs) => xs[random(xs.length)];
function pattern(depth) {
  const kind = random(depth > 0 ? 12 : 3);
  if (kind < 2) return pick(["a", "b", "c", "a", "b"]);
  if (kind === 2) return pick([".", "[ab]", "[^a]", "\\b", "\\w", "^", "$", "\\1", "\\2", "", "A"]);
  if (kind < 5) return pattern(depth - 1) + pattern(depth - 1);
  if (kind < 7) return "(" + pattern(depth - 1) + ")";
  if (kind === 7) return "(?:" + pattern(depth - 1) + "|" + pattern(depth - 1) + ")";
  if (kind === 8) return "(" + pattern(depth - 1) + "|" + pattern(depth - 1) + ")";
  if (kind === 9) return pick(["(?=", "(?!", "(?<=", "(?<!"]) + pattern(depth - 1) + ")";
  return "(?:" + pattern(depth - 1) + ")" + pick(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}"]);
}
for (let i = 0; i < 4000; i++) {
  const text = Array.from({ length: 1 + random(7) }, () => pick(["a", "b", "c", "a", "b", "B", "\n"])).join("");
  add("exec", pattern(4), pick(["", "", "i", "g", "m", "u", "y"]), text);
}
record("regexp", cases);
