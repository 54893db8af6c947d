const u = new URL("../c?x=1&y=a%20b#frag", "https://user:pw@example.com:8080/a/b/");
console.log(u.href, u.origin, u.protocol, u.host, u.hostname, u.port, u.pathname, u.search, u.hash, u.username, u.searchParams.get("y"));
u.pathname = "/ö path"; u.port = "443"; u.hash = ""; u.searchParams.append("z", "1&2"); u.hostname = "EXAMPLE.org";
console.log(String(u), JSON.stringify({ u }), URL.canParse("nope"), URL.canParse("/x", "http://a"), new URL("http://EXAMPLE.com:80/%7Efoo/../bar").href, new URL("file:///C|/x").href, new URL("//h/p", "https://a").href);
try { new URL("http://"); } catch (e) { console.log(e.name, e.code, e.message); }
