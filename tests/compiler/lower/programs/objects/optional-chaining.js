const o = { a: { b: null, f() { return this.x; }, x: 1 }, list: [1] };
let n = 0;
console.log(o?.a?.b?.c, o.zz?.b.c.d, o.a.f?.(), o.a.g?.(n++), o.list?.[0], o.nope?.[n++], n, delete o?.a?.x, (o?.zz)?.y);
try { (o?.zz).y; } catch (e) { console.log(e.message); }
try { o.a?.b.c; } catch (e) { console.log(e.message); }
try { o.a.f.g(); } catch (e) { console.log(e.message); }
