const en = new Intl.PluralRules("en-US"), ord = new Intl.PluralRules("en-US", { type: "ordinal" });
console.log([0, 1, 2].map(n => en.select(n)), [1, 2, 3, 4, 11, 21].map(n => n + { one: "st", two: "nd", few: "rd", other: "th" }[ord.select(n)]));
console.log(new Intl.ListFormat("en", { type: "conjunction" }).format(["a", "b", "c"]), new Intl.ListFormat("de", { type: "disjunction" }).format(["x", "y"]), new Intl.PluralRules("ar-EG").select(3));
