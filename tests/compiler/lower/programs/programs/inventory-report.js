const sales = [{ sku: "A", qty: 2, price: 9.99, at: "2024-01-15" }, { sku: "B", qty: 1, price: 100, at: "2024-02-01" }, { sku: "A", qty: 5, price: 8.5, at: "2024-02-20" }];
const by = (xs, f) => xs.reduce((m, x) => { const k = f(x); m.has(k) ? m.get(k).push(x) : m.set(k, [x]); return m; }, new Map());
const total = xs => xs.reduce((s, { qty, price }) => s + qty * price, 0);
for (const [month, xs] of by(sales, s => s.at.slice(0, 7))) console.log(month, total(xs).toFixed(2), xs.map(x => x.sku).join("+"));
console.log([...by(sales, s => s.sku)].map(([k, xs]) => ({ k, n: xs.length, total: +total(xs).toFixed(2) })).sort((a, b) => b.total - a.total));
