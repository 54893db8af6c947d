let ok, bad;
const p = new Promise((resolve, reject) => { ok = resolve; bad = reject; });
ok(1); ok(2); bad(new Error("ignored"));
console.log(await p, await new Promise((_, r) => r("no")).catch(x => x), await new Promise(r => { r("first"); throw new Error("late"); }));
console.log(await new Promise(() => { throw new TypeError("executor"); }).catch(e => e.message));
