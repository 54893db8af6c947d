function* g() { try { yield 1; yield 2; } finally { yield "cleanup"; console.log("done"); } }
const it = g();
console.log(it.next(), it.return("r"), it.next(), it.next());
for (const v of g()) { console.log(v); break; }
