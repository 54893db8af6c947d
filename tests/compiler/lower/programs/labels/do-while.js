let n = 0;
again: do {
  n++;
  for (const x of [1, 2, 3]) { if (x === n) continue again; if (x > n) break again; }
} while (n < 5);
console.log(n);
