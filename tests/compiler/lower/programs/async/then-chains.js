const log = [];
await Promise.resolve(1)
  .then(x => x + 1)
  .then(x => { throw new Error("at " + x); })
  .then(() => log.push("skipped"))
  .catch(e => { log.push(e.message); return "recovered"; })
  .finally(() => { log.push("finally"); return "ignored"; })
  .then(x => log.push(x));
await Promise.reject("r").then(null, x => log.push("handler " + x));
await Promise.resolve("passes").then(5).then(x => log.push(x));
console.log(log);
