const sleep = (ms, v) => new Promise(r => setTimeout(r, ms, v));
const timeout = (p, ms) => Promise.race([p, sleep(ms).then(() => { throw new Error("timed out"); })]);
let tries = 0;
const flaky = async () => { if (++tries < 3) throw new Error("try " + tries); return "ok after " + tries; };
const retry = async (f, n) => { for (let i = 0; ; i++) try { return await f(); } catch (e) { if (i >= n) throw e; } };
console.log(await retry(flaky, 5), await timeout(sleep(1, "quick"), 80), await timeout(sleep(200), 5).catch(e => e.message));
