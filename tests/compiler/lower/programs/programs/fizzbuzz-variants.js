const fb = n => (["Fizz"][n % 3] ?? "") + (["Buzz"][n % 5] ?? "") || n;
console.log(Array.from({ length: 15 }, (_, i) => ((i + 1) % 3 ? "" : "Fizz") + ((i + 1) % 5 ? "" : "Buzz") || i + 1).join(" "), fb(3), fb(7));
