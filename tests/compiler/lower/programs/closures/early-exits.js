function find(xs, f) {
  const seen = [];
  for (const x of xs) {
    seen.push(() => x);
    if (x > 10) break;
    if (x % 2) continue;
    if (f(x)) return [x, seen.map(g => g())];
  }
  return seen.map(g => g());
}
console.log(find([1, 2, 3, 4], x => x === 4), find([1, 20, 3], () => true), find([], () => true));
