const like = { 0: "a", 1: "b", length: 2 };
console.log(Array.prototype.map.call(like, x => x + "!"), Array.prototype.join.call(like, "+"), [].slice.call(like, 1), Array.prototype.push.call(like, "c"), like, Array.prototype.includes.call("abc", "b"));
(function () { console.log(Array.prototype.slice.call(arguments, 1), arguments.length, [...arguments]); })(1, 2, 3);
