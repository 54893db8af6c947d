const n = 3, o = { toString: () => "obj" };
console.log(`a${n}b${n * 2}c`, `${o}`, `${[1, [2, 3]]}`, `${null} ${undefined} ${true}`, `line1
line2`, `\t|\u0041|\\`, `${`nested ${n}`}`, `$${n} \${n}`);
try { `${Symbol("s")}`; } catch (e) { console.log(e.message); }
