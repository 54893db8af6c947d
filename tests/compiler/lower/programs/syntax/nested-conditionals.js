const kind = n => n < 0 ? "neg" : n === 0 ? "zero" : n < 10 ? "small" : n < 100 ? "mid" : "big";
const grade = s => { if (s >= 90) return "A"; else if (s >= 80) return "B"; if (s < 0) { throw new RangeError("s"); } else return "C"; };
console.log([-1, 0, 5, 50, 500].map(kind), [95, 85, 5].map(grade));
