const kept = [];
function* g() { for (let i = 0; i < 3; i++) { kept.push(() => (i += 10)); yield i; } }
console.log([...g()], kept.map(f => f()), kept.map(f => f()));
