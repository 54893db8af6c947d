const re = /a(\d)/g;
const s = "a1a2a3";
console.log(re.exec(s)[1], re.lastIndex, re.test(s), re.lastIndex, re.exec(s)[1], re.exec(s), re.lastIndex, s.match(re), re.lastIndex);
console.log([...s.matchAll(re)].map(m => [m[0], m[1], m.index]));
try { s.matchAll(/a/); } catch (e) { console.log(e.message); }
