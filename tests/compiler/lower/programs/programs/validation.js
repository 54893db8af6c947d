const string = (min = 0) => v => (typeof v !== "string" ? "not a string" : v.length < min ? `shorter than ${min}` : null);
const number = ({ min = -Infinity, max = Infinity } = {}) => v => (typeof v !== "number" || Number.isNaN(v) ? "not a number" : v < min || v > max ? "out of range" : null);
const object = shape => v => { const errors = Object.entries(shape).flatMap(([k, f]) => { const e = f(v?.[k]); return e === null ? [] : Array.isArray(e) ? e.map(x => `${k}.${x}`) : [`${k}: ${e}`]; }); return errors.length ? errors : null; };
const user = object({ name: string(2), age: number({ min: 0, max: 150 }), address: object({ city: string(1) }) });
console.log(user({ name: "Al", age: 5, address: { city: "X" } }), user({ name: "A", age: NaN }), user(null));
