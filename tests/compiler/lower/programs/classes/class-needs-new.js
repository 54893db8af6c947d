class A { static s() {} m() {} }
try { A(); } catch (e) { console.log(e.name + ": " + e.message); }
try { new (class B { constructor() { undefined.x; } })(); } catch (e) { console.log(e.message); }
try { new (() => 1)(); } catch (e) { console.log(e.message); }
try { new 5(); } catch (e) { console.log(e.message); }
const notClass = {};
try { new notClass.K(); } catch (e) { console.log(e.message); }
