const xs = [1, , 3];
console.log(xs.length, 1 in xs, xs[1], xs.map(x => x * 2), xs.filter(() => true), xs.forEach(x => console.log(x)), Object.keys(xs), xs.join("-"), [...xs], xs.indexOf(undefined), xs.includes(undefined), JSON.stringify(xs), xs.flat(), Array(3), Array.from(Array(2)), [, "a"].findIndex(x => x === undefined));
