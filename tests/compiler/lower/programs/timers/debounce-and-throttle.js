const debounce = (f, ms) => { let t; return (...a) => { clearTimeout(t); t = setTimeout(f, ms, ...a); }; };
const calls = [];
const d = debounce(x => calls.push(x), 10);
d(1); d(2); d(3);
await new Promise(r => setTimeout(r, 60));
d(4);
await new Promise(r => setTimeout(r, 60));
console.log(calls);
