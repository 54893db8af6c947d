const log = [];
const f = () => log.push("argument");
try { undefined.m(f()); } catch (e) { log.push(e.message); }
let o = null;
try { o.m(f()); } catch (e) { log.push(e.message); }
o = {};
try { o.m(f()); } catch (e) { log.push(e.message); }
try { o.a.b(f()); } catch (e) { log.push(e.message); }
console.log(log);
