class Splitter { flags = "g"; [Symbol.split](s) { return s.length; } [Symbol.replace](s, r) { return `${s}->${r}`; } [Symbol.match](s) { return ["m", s]; } [Symbol.search]() { return 7; } [Symbol.matchAll](s) { return [s, s]; } }
const x = new Splitter();
console.log("abc".split(x), "abc".replace(x, "z"), "abc".match(x), "abc".search(x), "abc".matchAll(x));
