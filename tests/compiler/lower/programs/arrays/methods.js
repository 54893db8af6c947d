const xs = [5, 1, 4];
console.log(xs.map(x => x * 2), xs.filter(x => x > 2), xs.reduce((a, b) => a + b), xs.reduceRight((a, b) => a + "-" + b), xs.find(x => x > 3), xs.findLast(x => x > 3), xs.findIndex(x => x === 9), xs.some(x => x > 4), xs.every(x => x > 0), xs.includes(4), xs.indexOf(4), xs.at(-1), xs.join());
console.log([].reduce((a, b) => a, "init"));
try { [].reduce((a, b) => a); } catch (e) { console.log(e.message); }
