const encode = s => s.replace(/(.)\1*/gs, (m, c) => (m.length > 1 ? m.length : "") + c), decode = s => s.replace(/(\d+)(\D)/g, (_, n, c) => c.repeat(n));
console.log(encode("aaabccdddd"), decode(encode("aaabccdddd")), encode(""), encode("\n\n"));
