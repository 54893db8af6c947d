const log = [];
const job = (n, ms) => new Promise(r => setTimeout(() => { log.push(n); r(n); }, ms));
for (const n of [1, 2]) await job("s" + n, 1);
console.log(await Promise.all([job("slow", 60), job("fast", 1), "plain"]), log);
console.log(await Promise.race([job("r1", 60), job("r2", 1)]));
