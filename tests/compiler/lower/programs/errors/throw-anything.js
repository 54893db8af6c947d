for (const v of [1, "s", null, undefined, { a: 1 }, [1], Symbol("x"), 5n, NaN, () => 1]) try { throw v; } catch (e) { console.log(typeof e, e === v || (e !== e && v !== v)); }
const f = () => { try { throw 1; } catch { return "no binding"; } };
console.log(f());
