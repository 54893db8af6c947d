const popcount = n => { let c = 0; for (; n; n &= n - 1) c++; return c; };
console.log([0, 1, 255, -1, 2 ** 31, 2 ** 32 + 5].map(popcount), (5 ^ 3 ^ 5) === 3, [1, 2, 3, 4].map(n => (n & (n - 1)) === 0), (0xdeadbeef >>> 16).toString(16), (~~(7 / 2)) << 2 | 1, -7 >> 1, -7 >>> 28, 1 << 30 << 1);
