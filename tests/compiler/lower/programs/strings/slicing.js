const s = "abcdef";
console.log(s.slice(-3), s.slice(2, -1), s.slice(4, 2), s.substring(4, 2), s.substring(-1, 2), s.substr(-3, 2), s.at(-1), s.at(9), s.charAt(9) === "", s[9], s.slice(NaN), s.slice("2"));
