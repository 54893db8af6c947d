class Stack {
  items: number[] = [];
  push(item: number): number { this.items.push(item); return this.items.length; }
  get size(): number { return this.items.length; }
  get both() { return 1; }
  set both(v: number) { console.log("set", v); }
  set only(v: number) {}
}
class Sub extends Stack { get size() { return super.size * 10; } push(n: number) { return -super.push(n); } }
const stack = new Stack(), sub = new Sub();
stack.push(1);
console.log(sub.push(2), sub.push(3), stack.size, sub.size, stack.both, sub.both, stack.only, stack?.size);
stack.both = 5; sub.both++;
(stack as any).push = function (this: Stack, n: number) { return ["own", n, this === stack]; };
console.log(stack.push(5), stack.size, Object.keys(stack));
