class A { static x = 1; static y = this.x + 1; static { this.z = this.y * 10; try { throw 1; } catch (e) { this.e = e; } } static self() { return this; } static fields = Object.keys(this); }
console.log(A.x, A.y, A.z, A.e, A.self() === A, A.fields);
