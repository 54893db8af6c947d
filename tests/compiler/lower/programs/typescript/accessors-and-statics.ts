class Temp { static #zero = 273.15; private static instances = 0; readonly unit: "C" | "K" = "C"; constructor(private _c: number = 0) { Temp.instances += 1; } get kelvin(): number { return this._c + Temp.#zero; } set kelvin(k: number) { this._c = k - Temp.#zero; } static get made(): number { return Temp.instances; } }
const t = new Temp(); t.kelvin = 300; t.kelvin += 1;
console.log(t.kelvin.toFixed(2), Temp.made, t.unit, Object.keys(t), "kelvin" in t);
