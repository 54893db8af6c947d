for (const src of ["(", "[", "a**", "(?<n>a)(?<n>b)", "\\", "(?<", "{1}", "*"]) try { new RegExp(src); console.log("ok", src); } catch (e) { console.log(e.name + ": " + e.message); }
try { new RegExp("a", "gg"); } catch (e) { console.log(e.message); }
try { new RegExp("\\u{110000}", "u"); } catch (e) { console.log(e.message); }
