const o = { a: 1, b: { c: 2 } };
const copy = { ...o, a: 5, ...null, ...undefined, ...[7, 8], ..."hi", ...{ get x() { return "got"; } } };
console.log(copy, copy.b === o.b);
console.log([...[1, , 3], ...new Set([4, 4, 5]), ..."ab", ...new Map([[6, 7]])]);
