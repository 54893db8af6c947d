const fs = [];
const find = async xs => { for (const x of xs) { fs.push(() => x); if (x > 1) return Promise.resolve("found " + x); } };
console.log(await find([1, 2, 3]), fs.map(f => f()), await find([]));
