const L = [];
const xs = [1, 2, 3]; let i = 0, f = 0.5, big = 2 ** 53, neg = -7, z = 0;
L.push(i + 1, i - 1, -i, 1 / -i, i * -1, 1 / (i * -1), f * 2, 7 % 3, neg % 3, 1 / (neg % 7), 5.5 % 2, 10 / 4, 6 / 3, 2 ** 10, 2 ** -1, (-8) ** (1 / 3));
L.push(big + 1, big * 2, big - 1, 9007199254740993, 2 ** 53 === 2 ** 53 + 1, 0.1 + 0.2, 1e21, 1e-7, 123456789.123, 1 / 3, 100, 1e100, -1e-10);
L.push(1 << 31, 1 << 32, -1 >>> 0, -1 >>> 28, 5 & 3, 5 | 3, 5 ^ 3, ~5, ~~-7.9, 7.9 | 0, 2 ** 32 | 0, NaN | 0, 1 >> 1, -5 >> 1, "8" >> 1);
for (let k = 0; k < 3; k++) z += k * xs[k]; L.push(z, xs.length * 2, xs.length - 1, xs[xs.length - 1], xs[-1], xs[1.0], xs["1"], xs[5]);
L.push("5" * "2", "5" + 2, 5 + "2", "5" - 2, true + 1, null + 1, undefined + 1, [] + [], [] + {}, [1] * 2, "a" * 1, +"", +" 12 ", +"0x1f", +"1e3", -"5", +true, +[], +{});
L.push(1 < 2, "a" < "b", "10" < "9", "10" < 9, null >= 0, undefined == null, null == 0, "1" == 1, true == "1", NaN == NaN, [1] == 1, 1 === 1.0, 0 === -0, Object.is(0, -0), "b" > "a", [2] > 1);
L.push(Math.max(1, 2), Math.min(), Math.round(2.5), Math.round(-2.5), Math.trunc(-1.5), Math.sign(-3), (1.005).toFixed(2), (255).toString(16), (0.5).toString(2), (1234.5678).toFixed(1), parseInt("12px"), parseFloat("1.5e3x"), Number("12px"), Number.isInteger(5.0), isNaN("x"));
let c = 0; c++; ++c; c += 2; c -= 1; c *= 3; c /= 2; c **= 2; c %= 7; L.push(c); let s = "3"; s++; L.push(s, typeof s); let q = "3"; q -= 1; L.push(q); let u; u++; L.push(u); let nn = null; nn++; L.push(nn);
let p1 = 5; const post = p1++ + p1-- - --p1; L.push(post, p1); const sum = xs.reduce((a, b) => a + b, 0), avg = sum / xs.length; L.push(sum, avg, avg.toFixed(2), xs.map(v => v * 1.1).map(v => v.toFixed(2)).join());
L.push(10n ** 20n, 7n / 2n, -7n % 3n, 5n > 4, 5n == 5, typeof 1n, BigInt(10) + 1n, 0n ? "t" : "f"); try { 1n + 1; } catch (e) { L.push(e.name); }
L.push(0 || "zero", NaN || "nan", "" || "empty", 0 ?? "nn", -0 ? "t" : "f", !!-1, !NaN, [] ? "arr" : "", "0" ? "t" : "f");
const m = 3, h = (n) => n % 2 === 0 ? n / 2 : 3 * n + 1; let steps = 0; for (let n = 27; n !== 1; n = h(n)) steps++; L.push(steps); let hash = 0; for (const ch of "hello world") hash = ((hash << 5) - hash + ch.charCodeAt(0)) | 0; L.push(hash);
let acc = 1; for (let k = 1; k <= 25; k++) acc *= k; L.push(acc); let d = 1; while (d + 1 !== d && d < 1e300) d *= 2; L.push(d); let dec = 10; while (dec --> 7) L.push(dec);
L.push(`${1.0} ${-0} ${1e21} ${[1, [2, null]]} ${null} ${undefined} ${true} ${{}}`, String(-0), JSON.stringify(-0), [NaN, -0, 1.50].join());
console.log(L.map(String).join("|"));
