const get = async x => x;
let sum = 0;
for (let i = 0; i < await get(3); i++) sum += await get(i);
sum += await get(10);
const o = { [await get("k")]: await get("v"), list: [await get(1), ...(await get([2, 3]))] };
console.log(sum, o, `${await get("t")}`, (await get({ a: { b: 5 } })).a?.b, await get(0) || await get("or"), (await get(true)) ? await get("yes") : "no");
let n = 0;
while (await get(n < 2)) n++;
do { n++; } while (await get(n < 5));
switch (await get(n)) { case await get(5): console.log("five"); }
