class Stack extends Array { top() { return this[this.length - 1]; } }
const s = Stack.from([1, 2, 3]);
s.push(4);
console.log(s.top(), s.length, s instanceof Array, Array.isArray(s), s.map(x => x * 2) instanceof Stack, s.filter(x => x > 2).top());
class Counter extends Map { add(k) { return this.set(k, (this.get(k) ?? 0) + 1); } }
const c = new Counter([["a", 1]]);
console.log([...c.add("a").add("b")], c.size, c instanceof Map);
class Uniq extends Set { add(x) { return super.add(String(x)); } }
console.log(new Uniq([1, "1", 2]).size);
