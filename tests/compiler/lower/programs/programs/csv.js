const parse = text => { const rows = [[]]; let f = "", q = false; for (let i = 0; i < text.length; i++) { const c = text[i]; if (q) { if (c === '"' && text[i + 1] === '"') { f += c; i++; } else if (c === '"') q = false; else f += c; } else if (c === '"') q = true; else if (c === ",") { rows.at(-1).push(f); f = ""; } else if (c === "\n") { rows.at(-1).push(f); f = ""; rows.push([]); } else f += c; } rows.at(-1).push(f); return rows; };
const [head, ...body] = parse('name,note\n"Smith, J.","said ""hi"""\nAnn,');
console.log(body.map(r => Object.fromEntries(r.map((v, i) => [head[i], v]))));
