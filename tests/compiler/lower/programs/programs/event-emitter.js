class Emitter { #on = new Map(); on(n, f) { (this.#on.get(n) ?? this.#on.set(n, new Set()).get(n)).add(f); return () => this.#on.get(n)?.delete(f); } emit(n, ...a) { let c = 0; for (const f of [...(this.#on.get(n) ?? [])]) { f.apply(this, a); c++; } return c; } once(n, f) { const off = this.on(n, (...a) => { off(); f(...a); }); return off; } }
const e = new Emitter(), log = [];
const off = e.on("x", v => log.push("a" + v));
e.once("x", v => log.push("once" + v));
console.log(e.emit("x", 1), e.emit("x", 2), off(), e.emit("x", 3), e.emit("none"), log);
