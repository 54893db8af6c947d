const o = { name: "o", regular() { return this?.name; }, arrow: () => typeof this, nested() { return [1].map(() => this.name)[0]; }, inner() { return (function () { return this; })(); } };
const { regular } = o;
console.log(o.regular(), regular(), (0, o.regular)(), (o.regular)(), o.arrow(), o.nested(), o.inner(), o["regular"](), o?.regular());
