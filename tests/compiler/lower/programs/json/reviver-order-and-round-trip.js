const keys = [];
JSON.parse('{"b":1,"a":[{"c":2},3],"1":4}', (k, v) => (keys.push(k), v));
console.log(keys.join(","));
const data = { when: new Date(86400000), list: [1.5, "é", true, null], deep: { "1": 1, z: { y: {} } } };
console.log(JSON.stringify(JSON.parse(JSON.stringify(data))) === JSON.stringify(data), JSON.parse(JSON.stringify(data), (k, v) => (k === "when" ? new Date(v) : v)).when.getTime());
