let a = 1
let b = a
;[1, 2].forEach(x => { a += x })
const f = () => {
  return
  1
}
let c = a
++b
console.log(a, b, c, f())
do a--; while (a > 2) console.log(a)
var x = 5; { var y = x } if (y) console.log("y"); else console.log("no")
