const log = [];
[1, 2, 3].forEach((x, i, all) => { log.push(x); if (i === 0) all.push(9); if (i === 1) all.pop(); });
const ys = [1, 2, 3, 4];
ys.forEach((y, i) => { log.push(y); if (i === 0) ys.shift(); });
console.log(log, ys);
