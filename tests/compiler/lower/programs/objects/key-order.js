const o = { z: 1, 10: "a", a: 2, 2: "b", "-1": "c", "01": "d", [Symbol("s")]: 3 };
o.b = 4; o[1] = "e"; delete o.z; o.z = 5;
console.log(Object.keys(o), JSON.stringify(o), Object.entries({ b: 1, 1: 2 }));
console.log({ ...{ 3: 1, a: 2 }, 1: 3 });
