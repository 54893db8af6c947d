const été = 1, $ = 2, _ = 3, \u0061b = 4, ℮ = 5;
const o = { class: 1, if: 2, null: 3, "a b": 4, 1.5: 5, 0x10: 6, async: 7, get: 8, set: 9, static: 10, of: 11, await: 12, new: 13 };
const async = 1, of = 2, get = 3, from = 5, as = 6, type = 7;
console.log(été + $ + _ + ab + ℮, o.class + o.if + o.null + o[16] + o["1.5"], o.async + o.get + o.set + o.of + o.await + o.new, async + of + get + from + as + type);
