switch (console.log("evaluated")) {}
switch (1) { default: console.log("default"); }
const f = v => { switch (typeof v) { case "object": return v === null ? "null" : Array.isArray(v) ? "array" : "object"; default: return typeof v; } };
console.log([1, "a", null, [], {}, undefined, f, 1n, Symbol()].map(f));
