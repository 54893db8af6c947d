const seen = [];
["a", "b"].forEach(function (x, i, all) { seen.push([x, i, all.length, this.t]); }, { t: "this" });
console.log(seen, [1, 2, 3].map((x, i, all) => all[all.length - 1 - i]), ["1", "2", "3"].map(Number), ["a"].reduce((acc, x, i, all) => [acc, x, i, all.length], 0));
for (const f of [() => [1].map(5), () => [1].forEach(), () => [1].find({}), () => [1].reduce("x")]) try { f(); } catch (e) { console.log(e.message); }
