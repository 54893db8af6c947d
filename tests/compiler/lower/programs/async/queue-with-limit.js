const limit = n => { let active = 0; const waiting = []; const next = () => { if (active < n && waiting.length) { active++; const [f, r] = waiting.shift(); f().then(r).finally(() => { active--; next(); }); } }; return f => new Promise(r => { waiting.push([f, r]); next(); }); };
let now = 0, most = 0;
const job = i => async () => { most = Math.max(most, ++now); await new Promise(r => setTimeout(r, 2)); now--; return i; };
const run = limit(2);
console.log(await Promise.all([1, 2, 3, 4, 5].map(i => run(job(i)))), most);
