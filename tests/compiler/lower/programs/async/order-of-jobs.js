console.log(1);
setTimeout(() => console.log("timeout"), 0);
queueMicrotask(() => console.log("micro"));
Promise.resolve().then(() => console.log("then 1")).then(() => console.log("then 2"));
(async () => { console.log("async starts"); await null; console.log("after await"); })();
console.log(2);
await new Promise(r => setTimeout(r, 30));
