const md = s => s.trim().split(/\n{2,}/).map(b => { const h = /^(#{1,3}) (.*)/.exec(b); if (h) return `<h${h[1].length}>${inline(h[2])}</h${h[1].length}>`; if (/^- /m.test(b)) return `<ul>${b.split("\n").map(l => `<li>${inline(l.slice(2))}</li>`).join("")}</ul>`; return `<p>${inline(b).replace(/\n/g, " ")}</p>`; }).join("\n");
const inline = s => s.replace(/\*\*(.+?)\*\*/g, "<b>$1</b>").replace(/`([^`]+)`/g, "<code>$1</code>").replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>');
console.log(md("# Title **b**\n\nSome `code` and\na [link](/x).\n\n- one\n- **two**"));
