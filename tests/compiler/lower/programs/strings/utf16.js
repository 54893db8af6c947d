const s = "a😀é";
console.log(s.length, s[1], s.charCodeAt(1), s.codePointAt(1), [...s].length, s.at(-1), s.slice(1, 3), s.indexOf("é"), s.split(""), s.isWellFormed(), s.slice(0, 2).isWellFormed());
console.log(String.fromCharCode(0x1f600 & 0xffff), String.fromCodePoint(0x1f600), "\u{1F600}" === "😀", "é".normalize("NFD").length);
