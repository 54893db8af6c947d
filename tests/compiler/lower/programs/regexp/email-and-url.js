const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
console.log(["a@b.co", "a@b", "a b@c.de", "x.y+z@sub.example.org"].map(s => email.test(s)));
const url = /^(?<scheme>\w+):\/\/(?<host>[^/:?#]+)(?::(?<port>\d+))?(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?(?:#(?<hash>.*))?$/;
console.log({ ..."https://example.com:8080/a/b?x=1#top".match(url).groups });
