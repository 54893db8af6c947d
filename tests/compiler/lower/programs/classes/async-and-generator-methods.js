class Repo { #rows = [1, 2, 3]; async find(n) { await null; return this.#rows.find(r => r === n); } async *all() { for (const r of this.#rows) yield r; } *sync() { yield* this.#rows; } static async make() { return new this(); } }
const r = await Repo.make();
const out = [];
for await (const x of r.all()) out.push(x);
console.log(await r.find(2), await r.find(9), out, [...r.sync()]);
