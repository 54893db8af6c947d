const bank = (() => {
  let total = 0;
  const log = [];
  return { put(n) { total += n; log.push(n); return this; }, get total() { return total; }, log };
})();
console.log(bank.put(5).put(7).total, bank.log);
