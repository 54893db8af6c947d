const o = {};
Object.defineProperty(o, "hidden", { value: 1, enumerable: false, writable: true, configurable: true });
Object.defineProperty(o, "seen", { get: () => 2, enumerable: true });
o.plain = 3;
console.log(Object.keys(o), o.hidden, o.seen, JSON.stringify(o), { ...o });
console.log(Object.getOwnPropertyNames(o), Object.getOwnPropertyDescriptor(o, "plain"));
