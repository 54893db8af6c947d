const sort = xs => [...xs].sort((a, b) => a - b), back = xs => [...xs].sort((x, y) => y - x);
console.log(sort([3, 1, 2.5, -1]), back([3, 1, 2]), sort(["10", "9", 1]), sort([1n, 3, 2n].map(Number)), sort([new Date(5), new Date(1)]).map(Number));
console.log(sort([2, NaN, 1]), back([Infinity, 1, -Infinity, Infinity]), sort([0, -0]).map(x => Object.is(x, -0)), sort([undefined, 2, , 1]), back([true, 2, null]));
console.log([{ v: 2 }, { v: 1 }].sort((a, b) => a.v - b.v), [3, 1].toSorted?.((a, b) => a - b) ?? [1, 3], [5, 1, 4].sort((a, b) => b - a)[0]);
try { [1n, 2].sort((a, b) => a - b); } catch (e) { console.log(e.message); }
