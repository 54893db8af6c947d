console.log(/(\w)\1/.exec("hello")[0], /(?<q>["']).*?\k<q>/.exec(`say "it's"`)[0], "aa bb cd".match(/(\w)\1/g), /(a)|b\1/.exec("b")[0], /\1(a)/.exec("a")[0]);
