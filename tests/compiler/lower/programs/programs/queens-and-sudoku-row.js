const queens = n => { const out = []; const go = (row, cols) => { if (row === n) return void out.push(cols.join("")); for (let c = 0; c < n; c++) if (cols.every((d, r) => d !== c && Math.abs(d - c) !== row - r)) go(row + 1, [...cols, c]); }; go(0, []); return out; };
console.log(queens(6), queens(3).length, queens(8).length);
