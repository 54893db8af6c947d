class Loader { cache = new Map(); async load(k) { if (!this.cache.has(k)) { await null; this.cache.set(k, k.toUpperCase()); } return this.cache.get(k); } loadAll = async (...ks) => Promise.all(ks.map(k => this.load(k))); static async of(...ks) { const l = new this(); await l.loadAll(...ks); return l; } }
const l = await Loader.of("a", "b");
console.log([...l.cache], await l.loadAll("c"));
