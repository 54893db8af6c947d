function Point(x, y) { this.x = x; this.y = y; }
Point.prototype.add = function (o) { return new Point(this.x + o.x, this.y + o.y); };
Point.origin = new Point(0, 0);
const p = new Point(1, 2).add(new Point(3, 4));
console.log(p.x, p.y, p instanceof Point, p.constructor === Point, Point.origin.x, Object.keys(p), Point.name, Point.length);
