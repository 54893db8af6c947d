const log = [];
class A { a = log.push("A.a"); constructor() { log.push("A()"); this.init(); } init() { log.push("A.init"); } }
class B extends A { b = log.push("B.b"); c; constructor() { log.push("before"); super(); log.push("B()"); } init() { log.push("B.init " + this.b); } }
const b = new B();
console.log(log, Object.keys(b), b.c);
