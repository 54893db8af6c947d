let x = 1;
function f(a = x, b = () => a, c = () => (a = 5)) { const y = 9; c(); return [a, b(), y]; }
console.log(f(), f(2), x);
