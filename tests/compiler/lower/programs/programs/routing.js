const routes = ["/", "/blog/:slug", "/blog/new", "/files/*"].map(p => [p, new RegExp("^" + p.replace(/:(\w+)/g, "(?<$1>[^/]+)").replace("*", "(?<rest>.*)") + "$")]).sort(([a], [b]) => (a.includes(":") || a.includes("*")) - (b.includes(":") || b.includes("*")));
const match = path => { for (const [p, re] of routes) { const m = re.exec(path); if (m) return { p, ...m.groups }; } return null; };
console.log(["/", "/blog/new", "/blog/hi-there", "/files/a/b.txt", "/nope"].map(match));
