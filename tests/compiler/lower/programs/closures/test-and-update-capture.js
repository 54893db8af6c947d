const log = [];
for (let i = 0, show = () => i; i < 3; i++) log.push(show());
console.log(log);
const tests = [];
for (let i = 0; tests.push(() => i), i < 2; i++);
console.log(tests.map(f => f()));
const updates = [];
for (let i = 0; i < 2; updates.push(() => i), i++);
console.log(updates.map(f => f()));
