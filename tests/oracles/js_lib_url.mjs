// Node's answers about URL and URLSearchParams: `node tests/oracles/js_lib_url.mjs`.
import { inspect } from "node:util";
import { outcome, record, Written } from "./js_lib_encode.mjs";

const parts = "href origin protocol username password host hostname port pathname search hash".split(" ");
const show = (u) => parts.map((p) => u[p]);
const run = (init, steps) => {
  const p = new URLSearchParams(init);
  const results = steps.map(([name, ...args]) => new Written(outcome(() => (name === "size" ? p.size : ["keys", "values", "entries"].includes(name) ? [...p[name]()] : p[name](...args)))));
  return [results, p.toString(), [...p]];
};
const operations = {
  parse: (...a) => show(new URL(...a)),
  can: (...a) => URL.canParse(...a),
  set: (href, name, value) => { const u = new URL(href); u[name] = value; return show(u); },
  error: (...a) => { try { new URL(...a); } catch (e) { return [e.name, e.message, e.code, e.input, e.base]; } },
  params: run,
  through: (href, steps) => { const u = new URL(href); const p = u.searchParams; for (const [name, ...args] of steps) if (name === "search" || name === "href") u[name] = args[0]; else p[name](...args); return [u.href, p.toString(), p === u.searchParams, [...p]]; },
  inspect: (href) => inspect(new URL(href)),
  inspectParams: (text) => inspect(new URLSearchParams(text)),
};
// Where Node 20 is wrong and the specification and the web platform tests are clear
function isKnown([operation, a, b, c]) {
  if (operation === "parse" && b !== undefined) {
    if (/^(mailto|data|blob|about):/.test(b) && a.indexOf("#") > 0 && !/^[a-z]+:/.test(a)) return true;
    return a.includes("٠") || (b.startsWith("foo:") && /^(\.\.|\.\.\/\.\.|\.%2e)$/.test(a));
  }
  if (operation === "set" && b === "port") return /^[^0-9\s]/.test(c);
  return operation === "set" && (b === "host" || b === "hostname" || b === "pathname") && a.startsWith("foo:");
}
const cases = [];
const add = (...c) => isKnown(c) || cases.push([...c, outcome(() => operations[c[0]](...c.slice(1)))]);

const bases = ["http://a/b/c/d;p?q#f", "https://user:pw@example.com:8443/x/y?z#w", "file:///C:/dir/file", "file:///dir/file", "file://server/share", "mailto:x@y", "data:text/plain,hi", "foo://host/path/to", "foo:/path", "ws://h:80/", "http://[::1]:8080/p", "blob:https://e.com/uuid", "about:blank", "http://ex.com/%7Efoo/../a%2Fb"];
const references = String.raw`g:h|g|./g|g/|/g|//g|?y|g?y|#s|g#s|g?y#s|;x|g;x|g;x?y#s||.|./|..|../|../g|../..|../../|../../g|../../../g|/./g|/../g|g.|.g|g..|..g|./../g|./g/.|g/./h|g/../h|g;x=1/./y|%2e|%2E%2e/g|.%2e|a/%2e%2E/b|\g|\\g\h|/\g|C|C:|C|/x|/C|/y|///x|////x|//host:99999/|//host:0|//user@h|http:g|https:x|http://|http:///x|http://h:80|http://h:|file:x|file:/x|file://x|file:|javascript:alert(1)| a b |a b|a\tb|é|?é=ü#ñ|😀|%zz|%|a%20b|<>"{}|^\`'|[x]|?[x]|#[x]|a:b|1:2|+a:b|a+b.c-d:e|:x|?a=b&c=d|?'|@|a@b|//a@b@c/|//a:b:c@d|//%41|//ex%61mple|//EXAMPLE.com|//münchen.de|//xn--mnchen-3ya.de|//日本語。jp|//faß.de|//a..b|//.|//..|//a.|//1|//1.2|//1.2.3.4|//1.2.3.256|//1.2.3.4.5|//0x7f.1|//0177.1|//4294967295|//4294967296|//0x|//1.2.3.08|//[::]|//[1:2:3:4:5:6:7:8]|//[1::8]|//[::1.2.3.4]|//[1:2:3:4:5:6:1.2.3.4]|//[::g]|//[1|//[:1]|//[1:2:3:4:5:6:7:8:9]|//[0:0:1:0:0:0:1:0]|//[00ff::]|//[::ffff:1.2.3.300]|//a b|//a%20b|//a<b|//a^b|//a_b|//a,b|//*|//a%00b|//-a-|//%F0%9F%98%80|//😀.com|//\u00ad|//a\u200db|//٠.com`.split("|");
for (const r of references) { add("parse", r); add("can", r); for (const b of bases) add("parse", r, b); }
for (const b of bases) { add("parse", b); add("inspect", b); for (const c of bases) add("parse", b, c); }
for (const a of [[], ["x"], ["x", "y"], ["//", "http://a"], [""], ["", ""], ["/x", "mailto:a"], [5], [null], [undefined]]) if (!a.includes(undefined)) add("error", ...a);

const values = ["", "x", "http", "https:", "HTTPS", "file", "foo:", "ws://", "1a", "a b", "é", "%41", "a/b", "a?b#c", "a:b@c", "host", "host:81", "host:", "host:99999", ":81", "[::1]:82", "[::1", "münchen.de", "1.2.3", "80", "443", "81x", "x81", "65536", "-1", " 90 ", "\t91\n", "/p/../q", "p", "../x", "?", "?a=b", "#", "#h", "??", "##", "\\x", "a\u0000b", "<>\"`", "@", "localhost", "C:", "C|/x"];
for (const href of ["https://user:pw@example.com:8443/x/y?z#w", "http://h/", "file:///C:/dir", "file://server/p", "mailto:x@y?s", "foo://host:5/p", "foo:/p", "ws://h", "data:x y  "]) for (const name of parts) if (name !== "origin") for (const v of values) add("set", href, name, v);

const inits = ["", "?", "a=1", "?a=1&b=2&a=3", "a", "=", "=x", "a=", "&&a&&", "a=b=c", "a+b=c%20d", "%zz=%41", "é=ü", "😀=%F0%9F%98%80", "a=%FF", "??a=1", "a;b=c", "a=1#x", [["a", "1"], ["b", "2"]], { a: 1, b: [1, 2], c: null }, [["a"]], [["a", "b", "c"]], ["ab"], [1], 5, null, true, "\ud800=\udfff", "z=1&a=2&ﬃ=3&🌈=4&a=1"];
const steps = [["size"], ["get", "a"], ["getAll", "a"], ["has", "a"], ["has", "a", "3"], ["has", "a", undefined], ["append", "n", "v w"], ["set", "a", "new"], ["delete", "b"], ["delete", "a", "zz"], ["sort"], ["keys"], ["values"], ["entries"], ["append", "+&=", "%#é"], ["get", "zz"], ["get"], ["append", "x"], ["set"], ["has"], ["delete"], ["getAll"], ["append", 1, null], ["toString"]];
for (const init of inits) { for (const step of steps) if (!step.includes(undefined)) add("params", init, [step]); add("params", init, steps.filter((s) => !s.includes(undefined))); }
for (const href of ["http://h/?a=1&b=2", "http://h/", "mailto:x?y", "http://h/#f", "http://h/?%20=+"]) for (const list of [[["append", "c", "3"]], [["delete", "a"]], [["delete", "a"], ["delete", "b"]], [["set", "b", "ü"]], [["sort"]], [["search", "?z=9"], ["append", "y", "1"]], [["search", ""]], [["href", "http://x/?q=1"], ["append", "r", "2"]], [["append", "a", "b c"], ["search", "n=1"]]]) add("through", href, list);
for (const t of ["", "a=1", "a=1&b=2&c=three", "a=it's&b=\"q\"", Array.from({ length: 20 }, (_, i) => `key${i}=value${i}`).join("&"), "a=" + "x".repeat(60), "a=" + "x".repeat(70) + "&b=1", "a=new%0Aline"]) add("inspectParams", t);
record("url", cases);
