const wm = new WeakMap(), k = {}, ws = new WeakSet([k]);
wm.set(k, 1);
console.log(wm.get(k), wm.has({}), ws.has(k), wm.delete(k), wm.has(k));
try { wm.set("str", 1); } catch (e) { console.log(e.name + ": " + e.message); }
try { ws.add(1); } catch (e) { console.log(e.message); }
console.log(new WeakRef(k).deref() === k);
