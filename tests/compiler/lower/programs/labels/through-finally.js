const log = [];
outer: for (const i of [0, 1, 2]) {
  for (const j of [0, 1]) {
    try { if (j) continue outer; if (i === 2) break outer; log.push([i, j].join()); }
    finally { log.push("f" + i + j); }
  }
}
console.log(log.join(" "));
