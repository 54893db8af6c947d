const log = [];
const a = (async () => { log.push("a1"); await null; log.push("a2"); await null; log.push("a3"); })();
const b = (async () => { log.push("b1"); await null; log.push("b2"); await null; log.push("b3"); })();
await Promise.all([a, b]);
console.log(log.join(" "));
