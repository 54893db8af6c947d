const day = 864e5;
const diff = (a, b) => Math.round((new Date(b) - new Date(a)) / day);
const add = (s, n) => new Date(Date.parse(s) + n * day).toISOString().slice(0, 10);
const leap = y => new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1;
console.log(diff("2024-01-01", "2024-12-31"), add("2024-02-28", 2), [1900, 2000, 2023, 2024].map(leap), new Date("2024-01-01") < new Date("2024-01-02"), Math.max(new Date(5), new Date(9)));
