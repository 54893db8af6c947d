const sieve = n => { const c = new Uint8Array(n + 1), out = []; for (let i = 2; i <= n; i++) if (!c[i]) { out.push(i); for (let j = i * i; j <= n; j += i) c[j] = 1; } return out; };
const roman = n => [["M", 1000], ["CM", 900], ["D", 500], ["CD", 400], ["C", 100], ["XC", 90], ["L", 50], ["XL", 40], ["X", 10], ["IX", 9], ["V", 5], ["IV", 4], ["I", 1]].reduce((s, [r, v]) => { while (n >= v) { s += r; n -= v; } return s; }, "");
console.log(sieve(50).join(), [1994, 2024, 4, 9, 49].map(roman));
