console.log("aaa".replace("a", "b"), "aaa".replaceAll("a", "b"), "abc".replace(/b/, x => x.toUpperCase()), "x-y".replace("-", "$&$&"), "abc".replace(/(?<first>a)(b)/, "$2$<first>$$"), "a.b.c".replaceAll(".", (m, i) => i), "abc".replace("b", "$`|$'"));
try { "a".replaceAll(/a/, "b"); } catch (e) { console.log(e.message); }
