console.log(Array.from("abc"), Array.from({ length: 3 }, (_, i) => i * i), Array.from(new Map([[1, 2]])), Array.from({ length: 2, 0: "x" }), Array.of(7), new Array(3).length, new Array(3, 4), Array(2).fill().map((_, i) => i), Array.isArray([]), Array.isArray({ length: 0 }));
try { new Array(-1); } catch (e) { console.log(e.name + ": " + e.message); }
