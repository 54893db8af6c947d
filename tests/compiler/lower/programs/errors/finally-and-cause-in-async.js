const fail = async m => { await null; throw new Error(m); };
try { await fail("one"); } catch (e) { console.log(e.message); } finally { console.log("finally"); }
const r = await Promise.allSettled([fail("a"), 1, Promise.reject("raw")]);
console.log(r.map(x => x.status + ":" + (x.reason?.message ?? x.reason ?? x.value)));
try { await Promise.any([fail("x"), fail("y")]); } catch (e) { console.log(e.constructor.name, e.message, e.errors.map(x => x.message)); }
