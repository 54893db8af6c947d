function who(greeting, mark) { return `${greeting} ${this?.name}${mark}`; }
const bound = who.bind({ name: "bound" }, "hey");
console.log(who.call({ name: "call" }, "hi", "!"), who.apply({ name: "apply" }, ["yo", "?"]), bound("."), bound.call({ name: "other" }, ";"), bound.name, bound.length, who.call(undefined, "a", "b"), new (function () { this.v = 1; }.bind(null))().v);
