const d = new Date(Date.UTC(2024, 0, 31));
console.log(new Date(d.setUTCMonth(1)).toISOString(), d.setUTCDate(0), d.getUTCDay(), d.setUTCHours(25), d.toISOString(), d.setUTCFullYear(2023, 1, 29), d.toISOString(), d.setTime(5), d.valueOf(), d.setUTCMinutes(NaN), d.getTime());
