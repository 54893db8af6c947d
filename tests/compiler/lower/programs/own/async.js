const L = [];
const sleep = (ms, v) => new Promise(r => setTimeout(r, ms, v));
async function add(a, b) { return await a + await b; }
const arrow = async x => { const y = await x; return y * 2; };
class Service { #cache = new Map(); async get(k) { if (this.#cache.has(k)) return this.#cache.get(k); const v = await sleep(1, k + "!"); this.#cache.set(k, v); return v; } static async make() { await null; return new Service(); } async *stream(n) { for (let i = 0; i < n; i++) { await sleep(1); yield i; } } }
async function main() {
  L.push(await add(1, Promise.resolve(2)), await arrow(4), await 5, await add(sleep(1, 1), 2));
  const s = await Service.make(); L.push(await s.get("a"), await s.get("a"));
  for await (const v of s.stream(3)) { if (v === 2) break; L.push("s" + v); }
  const order = []; const job = async (n, ms) => { order.push("start" + n); await sleep(ms); order.push("end" + n); return n; };
  const r = await Promise.all([job(1, 6), job(2, 2), 3]); L.push(r.join(), order.join());
  L.push(await Promise.race([sleep(20, "slow"), sleep(1, "fast")]), (await Promise.allSettled([Promise.reject(new Error("x")), 1])).map(p => p.status).join());
  try { await Promise.any([Promise.reject(1)]); } catch (e) { L.push(e.constructor.name); }
  try { await (async () => { throw new TypeError("t"); })(); } catch (e) { L.push(e.name); } finally { L.push("fin"); }
  L.push(await Promise.reject(1).catch(e => e + 1).then(v => v * 10).finally(() => L.push("finally")));
  const seq = []; for (const n of [3, 1, 2]) seq.push(await sleep(n, n)); L.push(seq.join());
  const fs = []; for (const n of [1, 2]) { await null; fs.push(async () => n + await 0); } L.push((await Promise.all(fs.map(f => f()))).join());
  const mapped = await Promise.all([1, 2, 3].map(async n => { await null; return n * n; })); L.push(mapped.join());
  const o = { async m() { return this.v; }, v: 7, n: 1 }; L.push(await o.m()); o.n += await sleep(1, 5); L.push(o.n);
  let x = 1; x += await (async () => { x = 100; return 1; })(); L.push(x);
  const value = (await sleep(1, null)) ?? (await sleep(1, "default")); L.push(value, `${await sleep(1, "tpl")}`, [await 1, await 2].join());
  const cond = x > 1 ? await sleep(1, "yes") : await sleep(1, "no"); L.push(cond);
  const retry = async (f, n) => { for (let i = 0; ; i++) { try { return await f(i); } catch (e) { if (i >= n) throw e; } } }; L.push(await retry(async i => { if (i < 2) throw i; return "ok" + i; }, 3));
  const nested = async () => { try { return await sleep(1, "r"); } finally { L.push("nf"); } }; L.push(await nested());
  const thenable = { then(res) { res("thenable"); } }; L.push(await thenable, await (async () => thenable)());
  async function* gen() { try { yield 1; yield sleep(1, 2); yield* [3, 4]; } finally { L.push("gen closed"); } } const got = []; for await (const v of gen()) got.push(v); L.push(got.join());
  const it = gen(); L.push(JSON.stringify(await it.next()), JSON.stringify(await it.return("early")), JSON.stringify(await it.next()));
  for await (const v of [sleep(2, "p"), "q"]) L.push(v);
  await new Promise(r => { setTimeout(() => { L.push("timer"); r(); }, 1); queueMicrotask(() => L.push("micro")); });
  return "returned";
}
const p = main(); L.push("sync", p instanceof Promise, typeof p.then);
p.then(v => { L.push(v); console.log(L.map(String).join("|")); }, e => console.log("failed", e));
