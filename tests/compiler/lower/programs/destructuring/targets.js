const o = {}, xs = [];
[o.a, o["b"], xs[2]] = [1, 2, 3];
({ k: o.c, ["d" + 1]: o.d, ...xs.rest } = { k: 4, d1: 5, z: 6 });
console.log(o, xs.length, xs.rest);
for (o.loop of [1, 2]);
for ([xs[0], xs[1] = "d"] of [["p"], ["q", "r"]]);
console.log(o.loop, xs[0], xs[1]);
