const fs = [];
for (const v of [1, 2]) { try { throw v; } catch (e) { fs.push(() => e); } }
console.log(fs.map(f => f()));
let e = "kept";
try { throw "thrown"; } catch (e) { e += "!"; console.log(e); }
console.log(e);
