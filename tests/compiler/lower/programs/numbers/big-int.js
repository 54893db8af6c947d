const b = 2n ** 64n;
console.log(b, b + 1n, b / 3n, -7n / 2n, -7n % 2n, typeof b, b > 5, 2n == 2, 2n === 2, 1n < 1.5, BigInt("0xff"), BigInt(10), BigInt.asIntN(8, 255n), BigInt.asUintN(8, -1n), b.toString(16), 5n & 3n, -5n >> 1n, 1n << 70n, ~5n, -(-3n), 0n ? "t" : "f", String(12n), `${3n}`, [1n, 2n].join());
for (const f of [() => 1n + 1, () => +1n, () => BigInt(1.5), () => BigInt("x"), () => 1n / 0n, () => JSON.stringify(1n), () => Math.max(1n), () => 1n >>> 0n]) try { f(); } catch (e) { console.log(e.name + ": " + e.message); }
