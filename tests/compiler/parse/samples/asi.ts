// Where semicolons are inserted, and where they are not.
let a = 1
let b = 2, c = 3
var f: any, g: any
a
++b
b
--c
f
(a)
f
[a]
f
`x`
a = b
+c
a = b
/c/g
let d = a
let e: number
let h: any = function () { return 1 }
(a)
const i = () => {}
const j = 1
if (a) b
else c
do a; while (b) c
for (;;) { break
}
while (a) { continue
}
function k() { return
a }
function* l() { yield
a
yield* l()
}
class M { a
  b = 1
  'c'
  d
  static e
  get
  x() {}
  async
  y() {}
  static
  z() {}
  *w() {} }
class GeneratorsAfterFields { static set
  *a() {}
  static get
  *b() {}
  set
  *c() {}
  static async
  *d() {} }
global
{}
type N = string
type O = { a: string
  b: number }
interface P { a
  b(): void
  c: string }
declare module 'x'
declare module 'y' {}
export default a
export { b }
export * from 'z'
import q from 'q'
import 'r'
throw a
a; ; b
{ a }
{ a; b } c
var async: any
async
function s() {}
var type: any
type
T
abstract
class V {}
namespace
W
{}
var declare: any, abstract: any, namespace: any, T: any, W: any, u: any, D: any
export let v1 = 1
,v2 = 2
let v3 = a
