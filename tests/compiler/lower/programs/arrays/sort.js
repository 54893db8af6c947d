console.log([10, 9, 1, "b", "a", undefined, null, NaN].sort(), [3, 1, 2].sort((a, b) => b - a), ["é", "z", "a"].sort(), [true, false].sort(), [[2], [10], [1]].sort(), [-1, -2, 5, 10].sort());
try { [1, 2].sort(5); } catch (e) { console.log(e.message); }
