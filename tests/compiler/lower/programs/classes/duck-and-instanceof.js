class A {} class B extends A {}
const b = new B();
console.log(b instanceof A, A.prototype.isPrototypeOf(b), b.constructor === B, Object.getPrototypeOf(b) === B.prototype, B.__proto__ === A, b.__proto__ === B.prototype);
