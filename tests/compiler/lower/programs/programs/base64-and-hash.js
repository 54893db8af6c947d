const b64 = s => { const A = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"; let o = ""; for (let i = 0; i < s.length; i += 3) { const [a, b, c] = [0, 1, 2].map(j => s.charCodeAt(i + j)); const n = (a << 16) | ((b || 0) << 8) | (c || 0); o += A[n >> 18] + A[(n >> 12) & 63] + (isNaN(b) ? "=" : A[(n >> 6) & 63]) + (isNaN(c) ? "=" : A[n & 63]); } return o; };
const fnv = s => { let h = 0x811c9dc5; for (const c of s) { h ^= c.charCodeAt(0); h = Math.imul(h, 0x01000193) >>> 0; } return h.toString(16); };
const crc = s => { let c = ~0; for (const ch of s) { c ^= ch.charCodeAt(0); for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1; } return (~c >>> 0).toString(16); };
const djb = s => [...s].reduce((h, c) => ((h << 5) + h + c.charCodeAt(0)) | 0, 5381);
console.log(b64("hello!!"), b64("hello!!") === btoa("hello!!"), fnv("hello"), crc("123456789"), djb("hello world"));
