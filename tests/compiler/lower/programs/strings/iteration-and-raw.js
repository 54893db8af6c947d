for (const c of "a😀") console.log(c, c.length);
console.log(Object.keys("ab"), Object.entries("ab"), "length" in Object("ab"), [..."ab"].map((c, i) => c + i), Array.from("a😀b", c => c.codePointAt(0)));
