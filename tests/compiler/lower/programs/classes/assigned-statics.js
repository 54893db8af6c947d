class A { static g() { return "g"; } }
A.f = () => 1; console.log(A.f(), typeof A.f, Object.keys(A)); A.f = () => 2; console.log(A.f()); A.f = function () { return this === A; }; console.log(A.f()); A.f = 5; console.log(A.f); A.f = () => 6; console.log(A.f(), A["f"]());
A.g = () => "h"; console.log(A.g()); const key = "f"; A[key] = () => 7; console.log(A.f(), Object.getOwnPropertyNames(A)); delete A.f; console.log(A.f, "f" in A);
const max = Math.max; Math.max = () => 9; console.log(Math.max(1, 2)); Math.max = max; console.log(Math.max(1, 2));
const keys = Object.keys; Object.keys = () => ["k"]; console.log(Object.keys({ a: 1 })); Object.keys = keys; console.log(Object.keys({ a: 1 }));
const { isArray } = Array, original = Promise.resolve;
Array.isArray = () => "no"; console.log(Array.isArray([])); Promise.resolve = (v) => "plain " + v; console.log(Promise.resolve(3)); Promise.resolve = (v) => "again " + v; console.log(Promise.resolve(3)); const { resolve } = Promise; console.log(resolve(4), Promise["resolve"](5));
Array.isArray = isArray; Promise.resolve = original; console.log(Array.isArray([]), await Promise.resolve(6));
