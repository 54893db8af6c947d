class Insufficient extends Error { constructor(need, have) { super(`need ${need}, have ${have}`); this.name = this.constructor.name; Object.assign(this, { need, have }); } }
class Account { static #next = 1; #balance = 0; #log = []; id = Account.#next++; deposit(n) { if (!(n > 0)) throw new RangeError("positive, please"); this.#balance += n; this.#log.push(["in", n]); return this; } withdraw(n) { if (n > this.#balance) throw new Insufficient(n, this.#balance); this.#balance -= n; this.#log.push(["out", n]); return this; } get balance() { return this.#balance; } get history() { return this.#log.map(([k, n]) => `${k}:${n}`).join(" "); } static transfer(a, b, n) { a.withdraw(n); b.deposit(n); } }
const a = new Account().deposit(100), b = new Account();
Account.transfer(a, b, 30);
try { Account.transfer(b, a, 50); } catch (e) { console.log(e.name, e.message, e.need - e.have, e instanceof Insufficient); }
try { a.deposit(-1); } catch (e) { console.log(String(e)); }
console.log(a.balance, b.balance, a.history, a.id, b.id);
