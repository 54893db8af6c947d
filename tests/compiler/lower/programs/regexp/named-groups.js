const m = "2024-05-06".match(/(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)/);
console.log(m.groups.y, { ...m.groups }, m.index, m.input, m[0], m.slice(1), m.length);
const { groups: { y, d } } = m;
console.log(y, d, "abc".match(/(?<x>z)?abc/).groups.x);
