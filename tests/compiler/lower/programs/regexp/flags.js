console.log(/A/i.test("a"), "a\nb".match(/^b/m)?.index, /a.b/s.test("a\nb"), /a.b/.test("a\nb"), new RegExp("a/b", "gi").toString(), /x/dgimsuy.flags, /a(b)?/d.exec("ab").indices[1]);
console.log(/ſ/i.test("s"), /ſ/iu.test("s"), /[^]/.test("\n"));
