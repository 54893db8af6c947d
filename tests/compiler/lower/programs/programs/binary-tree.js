class Tree { insert(v) { if (this.v === undefined) this.v = v; else (v < this.v ? (this.l ??= new Tree()) : (this.r ??= new Tree())).insert(v); return this; } *[Symbol.iterator]() { if (this.l) yield* this.l; if (this.v !== undefined) yield this.v; if (this.r) yield* this.r; } get depth() { return 1 + Math.max(this.l?.depth ?? 0, this.r?.depth ?? 0); } has(v) { return this.v === v || !!(v < this.v ? this.l : this.r)?.has(v); } }
const t = [5, 2, 8, 1, 9, 3].reduce((t, v) => t.insert(v), new Tree());
console.log([...t], t.depth, t.has(3), t.has(7), JSON.stringify(t));
