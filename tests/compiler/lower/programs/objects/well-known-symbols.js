class Temp { constructor(d) { this.d = d; } [Symbol.toPrimitive](h) { return h === "string" ? `${this.d}°` : this.d; } get [Symbol.toStringTag]() { return "Temp"; } static [Symbol.hasInstance](x) { return "d" in x; } }
const t = new Temp(20);
console.log(`${t}`, t + 1, Object.prototype.toString.call(t), { d: 1 } instanceof Temp);
const spreadable = { length: 2, 0: "a", 1: "b", [Symbol.isConcatSpreadable]: true };
console.log([0].concat(spreadable), [0].concat({ ...spreadable, [Symbol.isConcatSpreadable]: false }).length);
