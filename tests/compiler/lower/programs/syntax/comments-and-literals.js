const a = 0xFF, b = 0b11, c = 0o17, d = 1_000_000, e = .5, f = 5., g = 1e-3, h = 0xffn; // comment
/* block */ const s = 'it\'s' + "\x41\u{42}\u0043" + `\
joined` /* inline */ + "\
line";
console.log(a, b, c, d, e, f, g, h, s, "\0".length, "\v\f\b".length, 'a\
b', /[/\]]+/.source, "</script>", "'\"`");
