class C { #n = 1; #list = [1, 2]; step() { this.#n++; this.#n += 2; this.#n **= 2; return this.#n; } swap() { [this.#n, this.#list[0]] = [this.#list[0], this.#n]; return [this.#n, this.#list]; } or() { this.#n ||= 5; this.#n &&= 0; this.#n ??= 9; return this.#n; } opt(o) { return o?.#n; } }
const c = new C();
console.log(c.step(), c.swap(), c.or(), c.opt(c), c.opt(null));
