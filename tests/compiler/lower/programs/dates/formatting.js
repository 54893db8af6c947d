const d = new Date(Date.UTC(2024, 11, 25, 9, 5));
const o = { timeZone: "UTC" };
for (const l of ["en-US", "en-GB", "de-DE", "fr-FR", "ja-JP"]) console.log(l, d.toLocaleDateString(l, { ...o, weekday: "long", year: "numeric", month: "long", day: "numeric" }), d.toLocaleTimeString(l, { ...o, hour: "2-digit", minute: "2-digit" }));
console.log(new Intl.DateTimeFormat("en-US", { ...o, month: "short", day: "numeric" }).formatToParts(d).map(p => p.type + "=" + p.value).join("|"));
