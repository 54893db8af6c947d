class Node { constructor(v, next = null) { this.v = v; this.next = next; } }
class List { #head = null; #size = 0; static of(...xs) { const l = new List(); for (const x of xs.reverse()) l.unshift(x); return l; } unshift(v) { this.#head = new Node(v, this.#head); return ++this.#size; } *[Symbol.iterator]() { for (let n = this.#head; n; n = n.next) yield n.v; } reverse() { let p = null; for (let n = this.#head; n; ) [n.next, p, n] = [p, n, n.next]; this.#head = p; return this; } get size() { return this.#size; } }
const l = List.of(1, 2, 3);
console.log([...l], [...l.reverse()], l.size, Math.max(...l));
