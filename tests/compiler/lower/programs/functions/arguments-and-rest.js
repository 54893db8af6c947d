function f(a, b = 2, ...rest) { return [a, b, rest, arguments.length, f.length]; }
console.log(f(), f(1), f(1, undefined, 3, 4));
function g() { return [arguments.length, arguments[1], typeof arguments, [...arguments].join(), Array.from(arguments).length, Object.keys(arguments)]; }
console.log(g("a", "b", "c"));
const arrow = (...xs) => xs.length;
console.log(arrow(), arrow(1, 2), Math.max(...[1, 5], 3));
