const fs = [];
for (const k in { a: 1, b: 2 }) fs.push(() => k);
for (let v of [10, 20]) { fs.push(() => v++); }
console.log(fs.map(f => f()), fs.map(f => f()));
