const render = (t, data) => t.replace(/\{\{\s*([\w.]+)(?:\s*\|\s*(\w+))?\s*\}\}/g, (_, path, f) => { const v = path.split(".").reduce((o, k) => o?.[k], data); return f ? filters[f](v) : v ?? ""; });
const filters = { upper: s => String(s).toUpperCase(), money: n => `$${n.toFixed(2)}` };
console.log(render("Hi {{ user.name | upper }}, you owe {{total|money}}{{ missing.x }}!", { user: { name: "Ann" }, total: 12.5 }));
