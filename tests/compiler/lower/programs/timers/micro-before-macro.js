const log = [];
setTimeout(() => { log.push("t1"); Promise.resolve().then(() => log.push("m in t1")); }, 0);
setTimeout(() => log.push("t2"), 0);
queueMicrotask(() => { log.push("m1"); queueMicrotask(() => log.push("m2")); });
await new Promise(r => setTimeout(r, 30));
console.log(log);
