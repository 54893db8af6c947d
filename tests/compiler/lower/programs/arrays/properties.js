const xs = [1, 2];
xs.name = "list"; xs[-1] = "neg"; xs["1"] = "two"; xs["01"] = "no index";
console.log(xs, xs.length, Object.keys(xs), xs[-1], JSON.stringify(xs), xs.name);
for (const k in xs) console.log(k);
