const tokens = s => s.match(/\d+(?:\.\d+)?|[-+*/^()]/g) ?? [];
function parse(ts) {
  const peek = () => ts[0], take = () => ts.shift();
  const atom = () => { const t = take(); if (t === "(") { const v = sum(); take(); return v; } if (t === "-") return -atom(); return Number(t); };
  const power = () => { const b = atom(); return peek() === "^" ? (take(), b ** power()) : b; };
  const product = () => { let v = power(); while (peek() === "*" || peek() === "/") v = take() === "*" ? v * power() : v / power(); return v; };
  const sum = () => { let v = product(); while (peek() === "+" || peek() === "-") v = take() === "+" ? v + product() : v - product(); return v; };
  return sum();
}
for (const s of ["1 + 2 * 3", "(1+2)*3", "2^3^2", "-4 + 10 / 4", "1/0"]) console.log(s, "=", parse(tokens(s)));
