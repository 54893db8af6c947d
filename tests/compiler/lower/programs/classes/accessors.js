class T { #c = 0; get f() { return this.#c * 9 / 5 + 32; } set f(v) { this.#c = (v - 32) * 5 / 9; } get c() { return this.#c; } static #made = 0; static get made() { return T.#made; } static set made(v) { T.#made = v; } }
const t = new T();
t.f = 212; t.f -= 32;
T.made = 3; T.made++;
console.log(t.c, t.f, T.made, Object.keys(t), "f" in t);
try { t.c = 1; } catch (e) { console.log(e.message); }
