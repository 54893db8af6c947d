const a = { x: 1 }, b = { x: 1 };
console.log(a === b, a == b, a === a, [1] == 1, [] == "", [] == ![], null == undefined, null == 0, NaN != NaN, "1" == 1, true == 1, ({}) == "[object Object]");
