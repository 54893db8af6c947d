const Named = B => class extends B { get label() { return `[${this.name}]`; } };
const Counted = B => class extends B { static #n = 0; id = ++this.constructor.#count; static get #count() { return this.#n; } static set #count(v) { this.#n = v; } };
class Base { constructor(name) { this.name = name; } }
class Item extends Named(Base) {}
console.log(new Item("x").label, new Item("y") instanceof Base, Object.keys(new Item("z")), Item.name, Object.getPrototypeOf(Item).name);
