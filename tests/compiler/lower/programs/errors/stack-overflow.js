const depth = n => { try { return depth(n + 1); } catch (e) { return e; } };
const e = depth(0);
console.log(e instanceof RangeError, e.message);
const down = n => (n === 0 ? "done" : down(n - 1));
console.log(down(3000));
