const f = ([a, b] = [1, 2], { c, d = a } = {}, ...[e, { length: g }]) => [a, b, c, d, e, g];
console.log(f(undefined, { c: 3 }, 4, "five"), f([9], undefined, 0, []), f.length);
class P { constructor({ x = 0, y = 0 } = {}) { Object.assign(this, { x, y }); } set both([x, y]) { this.x = x; this.y = y; } }
const p = new P({ x: 1 });
p.both = [7, 8];
console.log(p);
