const s = "the cat sat on the mat";
console.log(s.indexOf("the", 1), s.lastIndexOf("the"), s.includes("sat"), s.startsWith("cat", 4), s.endsWith("sat", 11), s.search(/[aeiou]t/), s.indexOf(""), s.indexOf("zz"), s.lastIndexOf("t", 5), "abc".indexOf("", 10));
