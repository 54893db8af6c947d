const wait = ms => new Promise(r => setTimeout(r, ms));
for (let i = 0; i < 3; i++) wait(60 - 25 * i).then(() => console.log("later", i));
for (const k of ["a", "b"]) { await null; queueMicrotask(() => console.log("micro", k)); }
await wait(150);
