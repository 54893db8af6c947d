const set = [], get = [];
for (let i = 0; i < 3; i++) { set.push(v => (i = v)); get.push(() => i); }
set[1](42);
console.log(get.map(f => f()));
