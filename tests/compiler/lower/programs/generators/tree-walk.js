const tree = { v: 1, kids: [{ v: 2, kids: [{ v: 3 }] }, { v: 4 }] };
function* walk({ v, kids = [] }) { yield v; for (const k of kids) yield* walk(k); }
console.log([...walk(tree)].join(" "));
const [first, , third, ...rest] = walk(tree);
console.log(first, third, rest);
