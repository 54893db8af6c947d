console.log("a" in { a: undefined }, 0 in [1], 5 in [1], "length" in [], "toString" in {});
try { "a" in "abc"; } catch (e) { console.log(e.message); }
try { ({}) instanceof 5; } catch (e) { console.log(e.message); }
console.log([] instanceof Object, (() => 1) instanceof Function, Object.create(null) instanceof Object, new Error() instanceof Error);
class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } }
console.log(2 instanceof Even, 3 instanceof Even);
