const fs = [];
for (let i = 0; i < 6; i++) {
  fs.push(() => i);
  if (i % 2) i++;
}
console.log(fs.map(f => f()));
