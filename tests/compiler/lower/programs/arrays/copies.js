const xs = Object.freeze([3, 1, 2]);
console.log(xs.toSorted(), xs.toReversed(), xs.with(1, "x"), xs.toSpliced(0, 1), xs.slice(), xs.concat(4, [5, [6]]), [...xs], Array.from(xs), structuredClone(xs), xs);
try { xs.sort(); } catch (e) { console.log(e.message); }
try { xs.with(9, 0); } catch (e) { console.log(e.name + ": " + e.message); }
