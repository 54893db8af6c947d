const tag = (s, ...v) => s.raw.map((r, i) => r + (i < v.length ? `<${v[i]}>` : "")).join("");
console.log(tag`a${1}\n${"b"}c`, tag``, String.raw`\n${2}\t`);
const same = () => (s => s)`x${1}y`;
console.log(same() === same(), Object.isFrozen(same()), same().raw, ((s) => s[0])`\unicode`);
const o = { pre: ">", t(s, v) { return this.pre + s[0] + v; } };
console.log(o.t`hi${5}`, o["t"]`yo${6}`);
