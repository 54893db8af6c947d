for (var i = 0; i < 2; i++) { var x = x === undefined ? "first" : "again"; console.log(i, x); }
console.log(i, x);
