class Account {
  #balance = 0;
  static #count = 0;
  constructor(start) { this.#balance = start; Account.#count++; }
  #check(n) { if (n > this.#balance) throw new RangeError("too much"); }
  get #half() { return this.#balance / 2; }
  set #total(v) { this.#balance = v; }
  withdraw(n) { this.#check(n); this.#balance -= n; return this.#balance; }
  reset() { this.#total = 100; return this.#half; }
  static get count() { return Account.#count; }
  static is(o) { return #balance in o; }
}
const a = new Account(50);
console.log(a.withdraw(20), a.reset(), Account.count, Account.is(a), Account.is({}), Object.keys(a), JSON.stringify(a));
try { a.withdraw(1000); } catch (e) { console.log(e.name, e.message); }
