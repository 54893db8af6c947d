const f = async () => { try { await Promise.reject(new Error("x")); } catch (e) { return e.message; } finally { await null; console.log("finally"); } };
console.log(await f());
const g = async () => { try { return await 1; } finally { return 2; } };
console.log(await g());
