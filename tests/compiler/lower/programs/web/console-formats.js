console.log("%s is %d years and %i, %f, %j %o %O %%", "Bob", 42.5, 42.9, 1.5, { a: 1 }, [1], { b: 2 }, "extra");
console.log([undefined, null, -0, "s", 1n, Symbol("x"), () => 1, class A {}, new Map([[1, { a: 2 }]]), new Set(["x"]), /re/g, new Date(0), [[[[1]]]], { a: { b: { c: { d: 1 } } } }]);
console.log({ "a-b": 1, valid_1: 2, 3: 4, [Symbol("k")]: 5, get g() { return 1; }, set s(v) {} }, Object.create(null), new (class Foo { x = 1 })(), [1.0, "two", ["three"]], "top", ["it's"]);
