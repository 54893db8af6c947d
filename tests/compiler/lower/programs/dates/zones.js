const d = new Date("2024-07-01T12:00:00Z");
for (const timeZone of ["UTC", "America/New_York", "Asia/Kolkata", "Europe/Berlin", "Pacific/Auckland"]) console.log(timeZone, d.toLocaleString("en-US", { timeZone }), new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "medium", timeStyle: "short" }).format(d));
console.log(new Intl.DateTimeFormat("en-US", { timeZone: "America/New_York", timeZoneName: "short" }).format(d), d.getTimezoneOffset());
