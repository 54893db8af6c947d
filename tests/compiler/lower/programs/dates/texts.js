const d = new Date(Date.UTC(2024, 4, 6, 7, 8, 9, 10));
console.log(d.toString(), d.toDateString(), d.toTimeString(), d.toUTCString(), d.toISOString(), JSON.stringify({ d }), `${d}`, d + 1, d - 1, +d, typeof Date(), d.toLocaleDateString("en-US"), d.toLocaleTimeString("en-GB"), d.toLocaleString("de-DE"));
