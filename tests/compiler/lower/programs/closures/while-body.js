const fs = [];
let n = 0;
while (n < 3) { const m = n * n; fs.push(() => m + n); n++; }
console.log(fs.map(f => f()));
