const encode = v => JSON.stringify(v, function (k, x) { const raw = this[k]; return raw instanceof Date ? { $d: raw.getTime() } : raw instanceof Map ? { $m: [...raw] } : raw instanceof Set ? { $s: [...raw] } : typeof raw === "bigint" ? { $n: String(raw) } : raw === undefined ? { $u: 1 } : x; });
const decode = s => JSON.parse(s, (_, x) => (x?.$d !== undefined ? new Date(x.$d) : x?.$m ? new Map(x.$m) : x?.$s ? new Set(x.$s) : x?.$n ? BigInt(x.$n) : x));
const v = { d: new Date(5), m: new Map([["k", new Set([1n])]]), u: undefined };
console.log(encode(v), decode(encode(v)).m.get("k").has(1n), decode(encode(v)).d.getTime());
