console.log("5".padStart(3, "0"), "5".padEnd(4, "ab") + "|", "abc".padStart(2), "x".padStart(5, ""), "ab".repeat(3), "ab".repeat(0) === "", "  t \n".trim() + "|", "  t".trimStart(), "t  ".trimEnd() + "|");
for (const n of [-1, Infinity]) try { "a".repeat(n); } catch (e) { console.log(e.name, e.message); }
