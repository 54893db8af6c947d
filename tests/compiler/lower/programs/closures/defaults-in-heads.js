const kept = [];
for (const [v, w = (() => { const r = v * 10; return r; })()] of [[1], [2, 3]]) kept.push(() => w);
for (const { a = 5, b = () => a } of [{}, { a: 6 }]) kept.push(b);
console.log(kept.map(f => f()));
