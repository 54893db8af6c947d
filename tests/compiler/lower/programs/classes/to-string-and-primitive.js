class Money { constructor(n) { this.n = n; } toString() { return `€${this.n}`; } valueOf() { return this.n; } toJSON() { return { money: this.n }; } get [Symbol.toStringTag]() { return "Money"; } }
const m = new Money(5);
console.log(`${m}`, m + 1, m > 4, String(m), [m] + "", JSON.stringify({ m }), Object.prototype.toString.call(m), m + "");
class D { [Symbol.toPrimitive](hint) { return hint === "number" ? 42 : hint; } }
console.log(+new D(), `${new D()}`, new D() + "", new D() * 2);
