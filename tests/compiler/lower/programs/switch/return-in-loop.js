const kinds = xs => { for (const x of xs) { switch (x) { case 0: continue; case 1: return "one"; } } return "none"; };
console.log(kinds([0, 0, 1]), kinds([0, 2]), kinds([]));
