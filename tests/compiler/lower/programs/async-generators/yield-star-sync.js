function* g() { try { yield Promise.resolve("a"); yield "b"; } finally { console.log("closed"); } }
async function* all() { yield* g(); yield* ["c", Promise.resolve("d")]; yield* "ef"; }
const out = [];
for await (const v of all()) out.push(v);
console.log(out);
for await (const v of all()) { console.log(v); break; }
