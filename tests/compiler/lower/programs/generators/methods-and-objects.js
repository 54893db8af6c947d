const o = { *items() { yield* this.list; }, list: [1, 2], *[Symbol.iterator]() { yield "it"; } };
console.log([...o.items()], [...o]);
class Bag { #xs = [3, 4]; *[Symbol.iterator]() { yield* this.#xs; } static *range(n) { for (let i = 0; i < n; i++) yield i; } }
console.log([...new Bag()], [...Bag.range(3)], Object.prototype.toString.call(new Bag()[Symbol.iterator]()));
