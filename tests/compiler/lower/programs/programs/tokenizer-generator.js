function* tokenize(src) { const rules = [["ws", /\s+/y], ["num", /\d+/y], ["id", /[a-z]\w*/iy], ["op", /[-+*/=()]/y]]; for (let i = 0; i < src.length; ) { let hit = false; for (const [kind, re] of rules) { re.lastIndex = i; const m = re.exec(src); if (m) { if (kind !== "ws") yield { kind, text: m[0], at: i }; i = re.lastIndex; hit = true; break; } } if (!hit) throw new SyntaxError(`unexpected ${src[i]} at ${i}`); } }
console.log([...tokenize("x1 = 3*(y + 42)")].map(t => `${t.kind}:${t.text}@${t.at}`).join(" "));
try { [...tokenize("a ? b")]; } catch (e) { console.log(e.message); }
