const p = Promise.reject(new Error("later"));
p.catch(() => {});
await null;
console.log(await p.catch(e => e.message), Object.prototype.toString.call(p), p instanceof Promise);
