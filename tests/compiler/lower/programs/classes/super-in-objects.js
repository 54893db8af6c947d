const base = { greet() { return "hi " + this.name; }, get loud() { return this.name.toUpperCase(); } };
const o = { __proto__: base, name: "velox", greet() { return super.greet() + "!"; }, get loud() { return super.loud + "!!"; } };
console.log(o.greet(), o.loud, Object.getPrototypeOf(o) === base, base.isPrototypeOf(o));
