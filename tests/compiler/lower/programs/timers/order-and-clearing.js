const log = [];
const t = setTimeout(() => log.push("never"), 5);
clearTimeout(t);
setTimeout((a, b) => log.push(a + b), 1, "x", "y");
setTimeout(() => log.push("later"), 60);
const i = setInterval(() => { log.push("tick"); if (log.filter(x => x === "tick").length === 2) clearInterval(i); }, 3);
clearTimeout(undefined); clearTimeout(99999);
await new Promise(r => setTimeout(r, 120));
console.log(log.filter(x => x !== "tick"), log.filter(x => x === "tick").length);
