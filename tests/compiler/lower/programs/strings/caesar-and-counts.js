const caesar = (s, n) => s.replace(/[a-z]/gi, c => { const b = c <= "Z" ? 65 : 97; return String.fromCharCode(((c.charCodeAt(0) - b + n + 26) % 26) + b); });
const freq = s => Object.entries([...s.toLowerCase()].filter(c => /\p{L}/u.test(c)).reduce((o, c) => ({ ...o, [c]: (o[c] || 0) + 1 }), {})).sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).slice(0, 3);
console.log(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3), freq("The quick brown fox jumps over the lazy dog"), [..."level"].reverse().join("") === "level");
