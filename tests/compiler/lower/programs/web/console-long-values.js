console.log(Array.from({ length: 120 }, (_, i) => i));
console.log({ text: "a".repeat(100), list: ["some longer words", "in a list", "that must be", "broken into lines", "by the console"], nested: { one: { two: { three: {} } } } });
console.log([["a", 1], ["b", 2]], [{ x: 1, y: 2 }, { x: 3, y: 4 }], [[]], [{}], [null, undefined], "multi\nline", ["multi\nline"]);
