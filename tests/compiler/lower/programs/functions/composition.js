const pipe = (...fs) => x => fs.reduce((v, f) => f(v), x);
const compose = (...fs) => pipe(...fs.reverse());
const partial = (f, ...a) => (...b) => f(...a, ...b);
const flip = f => (a, b, ...c) => f(b, a, ...c);
console.log(pipe(x => x + 1, x => x * 2)(3), compose(x => x + 1, x => x * 2)(3), partial(Math.max, 5)(1, 9), flip((a, b) => a - b)(1, 10), [1, 2, 3].map(String).map(pipe(Number, Math.sqrt, x => x.toFixed(1))));
