const walk = (v, f, path = []) => (f(v, path), v && typeof v === "object" && Object.entries(v).forEach(([k, x]) => walk(x, f, [...path, k])));
const seen = [];
walk({ a: [1, { b: null }], c: "s" }, (v, p) => seen.push(`${p.join(".") || "root"}:${Array.isArray(v) ? "array" : v === null ? "null" : typeof v}`));
console.log(seen);
