const xs = [1, 2, 3, 4, 5];
console.log(xs.push(6, 7), xs.pop(), xs.shift(), xs.unshift(0, 0.5), xs.splice(1, 2, "a", "b", "c"), xs.reverse(), xs.fill(0, 1, 3), xs.copyWithin(0, 4), xs);
xs.length = 2; xs[4] = "end";
console.log(xs, xs.length, 3 in xs, xs.indexOf(undefined), xs.findIndex(x => x === undefined));
