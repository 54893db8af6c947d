class A { #x = 1; #m() { return this.#x; } get #g() { return 2; } static read(o) { return o.#x; } static call(o) { return o.#m(); } static get(o) { return o.#g; } static write(o) { o.#x = 5; } static writeGetter(o) { o.#g = 1; } static writeMethod(o) { o.#m = 1; } }
for (const f of [A.read, A.call, A.get, A.write]) try { console.log(f(new A())); f({}); } catch (e) { console.log(e.name); }
for (const f of [A.writeGetter, A.writeMethod]) try { f(new A()); } catch (e) { console.log(e.message); }
