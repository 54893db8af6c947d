const calls = [];
"a1b2".replace(/([a-z])(?<n>\d)/g, (...a) => (calls.push(a), ""));
console.log(JSON.stringify(calls));
console.log("john smith".replace(/(\w+) (\w+)/, "$2, $1"), "aaa".replace(/a/g, "$0$1"), "abc".replace(/(?<x>b)/, "[$<x>$<y>]"), "price: 5".replace(/\d/, d => d * 2));
