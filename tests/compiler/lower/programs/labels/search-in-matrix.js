const find = (m, v) => { let at = null, steps = 0; rows: for (const [i, row] of m.entries()) { for (let j = 0; j < row.length; j++) { steps++; if (row[j] > v) continue rows; if (row[j] === v) { at = [i, j]; break rows; } } } return [at, steps]; };
console.log(find([[1, 4], [2, 3], [3, 9]], 3), find([[5]], 1), find([], 1));
