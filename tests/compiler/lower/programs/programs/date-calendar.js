const cal = (y, m) => { const first = new Date(Date.UTC(y, m, 1)).getUTCDay(), n = new Date(Date.UTC(y, m + 1, 0)).getUTCDate(); const cells = [...Array(first).fill("  "), ...Array.from({ length: n }, (_, i) => String(i + 1).padStart(2))]; const rows = []; while (cells.length) rows.push(cells.splice(0, 7).join(" ")); return rows.join("\n"); };
console.log(cal(2024, 1));
