const first = await Promise.resolve("one");
console.log(first);
const { second } = await import("node:path").then(() => ({ second: "two" })).catch(() => ({ second: "two" }));
console.log(second);
