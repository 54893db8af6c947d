const counter = Object.assign(() => ++counter.n, { n: 0, reset() { this.n = 0; } });
console.log(counter(), counter(), counter.n, Object.keys(counter));
counter.reset();
console.log(counter.n, typeof counter, "n" in counter, counter.call(null));
