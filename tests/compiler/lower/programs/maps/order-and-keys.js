const m = new Map([[NaN, "nan"], [0, "zero"], ["0", "str"], [null, "null"], [undefined, "undef"], [true, "true"], [1, "one"]]);
const k = {};
m.set(k, "obj").set(-0, "minus zero").delete("0");
m.set("0", "again");
console.log(m.get(NaN), m.get(0), m.get(-0), m.get(1), m.get(true), m.get(k), m.get({}), m.size, [...m.keys()].length);
console.log([...m.values()].join());
