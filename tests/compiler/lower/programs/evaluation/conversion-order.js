const o = n => ({ valueOf() { console.log("valueOf", n); return n; }, toString() { console.log("toString", n); return "s" + n; } });
console.log(o(1) + o(2), `${o(3)}`, o(4) * o(5), o(6) < o(7), o(8) == 8);
