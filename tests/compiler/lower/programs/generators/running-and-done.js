function* g() { try { it.next(); } catch (e) { yield e.message; } }
const it = g();
console.log(it.next().value, it.return(5), it.return(6), [...it], it[Symbol.iterator]() === it);
