const k = "dyn", s = Symbol("s");
let n = 0;
class A { [k + "1"]() { return 1; } static [k]() { return "static"; } get [`g${++n}`]() { return "getter"; } [s] = "symbol field"; [k + "F"] = ++n; ["with space"]() { return "sp"; } 42() { return "num"; } }
const a = new A();
console.log(a.dyn1(), A.dyn(), a.g1, a[s], a.dynF, a["with space"](), a[42](), Object.keys(a));
