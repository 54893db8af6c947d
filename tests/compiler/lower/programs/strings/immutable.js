const s = "abc";
try { s[0] = "x"; } catch (e) { console.log(e.message); }
try { s.length = 1; } catch (e) { console.log(e.message); }
try { s.prop = 1; } catch (e) { console.log(e.message); }
console.log(s, s.prop);
