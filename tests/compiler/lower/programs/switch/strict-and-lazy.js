const t = v => (console.log("test", v), v);
switch (2) { case t("2"): console.log("string"); case t(2): console.log("number"); break; case t(3): console.log("never"); }
switch (NaN) { case NaN: console.log("never"); break; default: console.log("NaN is not NaN"); }
switch (true) { case 1 > 2: console.log("no"); break; case 2 > 1: console.log("yes"); }
