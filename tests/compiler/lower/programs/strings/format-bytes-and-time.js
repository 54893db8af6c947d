const bytes = n => { const u = ["B", "KB", "MB", "GB"]; let i = 0; while (n >= 1024 && i < u.length - 1) { n /= 1024; i++; } return `${i ? n.toFixed(1) : n} ${u[i]}`; };
const hms = s => [s / 3600, (s / 60) % 60, s % 60].map(x => String(Math.floor(x)).padStart(2, "0")).join(":");
const ordinal = n => n + (["th", "st", "nd", "rd"][(n % 100 >> 3) ^ 1 && n % 10] || "th");
console.log([0, 1023, 1536, 5e6, 3e12].map(bytes), [0, 61, 3661, 86399].map(hms), [1, 2, 3, 4, 11, 12, 13, 21, 101, 111].map(ordinal));
