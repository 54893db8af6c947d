const rtf = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
console.log(rtf.format(-1, "day"), rtf.format(2, "week"), rtf.format(0, "year"), new Intl.RelativeTimeFormat("de").format(-3, "month"), new Intl.RelativeTimeFormat("fr", { style: "short" }).format(5, "hour"));
console.log(["z", "ä", "a"].sort(new Intl.Collator("de").compare), ["z", "ä", "a"].sort(new Intl.Collator("sv").compare), ["a10", "a2"].sort(new Intl.Collator("en", { numeric: true }).compare), new Intl.Collator("en", { sensitivity: "base" }).compare("a", "Á"));
