const fact = n => (n <= 1n ? 1n : n * fact(n - 1n));
const gcd = (a, b) => (b ? gcd(b, a % b) : a);
const modpow = (b, e, m) => { let r = 1n; for (b %= m; e > 0n; e >>= 1n) { if (e & 1n) r = r * b % m; b = b * b % m; } return r; };
console.log(fact(25n), gcd(2n ** 60n, 6n ** 20n), modpow(3n, 200n, 1000007n), [3n, 1n, 2n].sort(), [10n, 9, 1n].sort((a, b) => (a < b ? -1 : 1)));
