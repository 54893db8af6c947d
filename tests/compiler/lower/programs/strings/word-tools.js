const title = s => s.replace(/\b\w/g, c => c.toUpperCase());
const camel = s => s.replace(/[-_](\w)/g, (_, c) => c.toUpperCase());
const kebab = s => s.replace(/[A-Z]/g, c => "-" + c.toLowerCase());
const wrap = (s, n) => s.split(" ").reduce((ls, w) => { const l = ls.at(-1); if ((l + " " + w).trim().length > n) ls.push(w); else ls[ls.length - 1] = (l + " " + w).trim(); return ls; }, [""]);
console.log(title("hello big world"), camel("font-size_px"), kebab("fontSizePx"), wrap("the quick brown fox jumps over", 10));
