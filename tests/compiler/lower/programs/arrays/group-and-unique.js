const words = ["apple", "bob", "cat", "apple", "bee"];
const groups = words.reduce((acc, w) => { (acc[w[0]] ??= []).push(w); return acc; }, {});
const counts = words.reduce((m, w) => m.set(w, (m.get(w) ?? 0) + 1), new Map());
console.log(groups, [...counts].sort(([, a], [, b]) => b - a), [...new Set(words)], words.filter((w, i) => words.indexOf(w) === i).length);
