const o = { x: 1, get y() { return 2; } };
console.log(Object.getOwnPropertyDescriptors(o), Object.getOwnPropertyDescriptor([1], "length"), Object.getOwnPropertyDescriptor("ab", 0), Object.getOwnPropertyDescriptor(class { static m() {} }, "m").enumerable, Object.getOwnPropertyDescriptor({}, "nope"));
Object.defineProperties(o, { z: { value: 3, enumerable: true }, w: { get() { return this.x * 10; }, enumerable: false, configurable: true } });
try { o.z = 9; } catch (e) { console.log(e.message); }
console.log(o.z, o.w, Object.keys(o), o.propertyIsEnumerable("w"));
