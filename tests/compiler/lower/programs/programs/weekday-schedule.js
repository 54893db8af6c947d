const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const next = (from, day) => { const d = new Date(from), add = (days.indexOf(day) - d.getUTCDay() + 7) % 7 || 7; d.setUTCDate(d.getUTCDate() + add); return d.toISOString().slice(0, 10); };
console.log(next("2024-02-26", "Thu"), next("2024-02-29", "Thu"), next("2024-12-31", "Mon"), days[new Date("2000-01-01").getUTCDay()]);
