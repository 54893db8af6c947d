const page = ({ items, page = 1, size = 3 }) => { const pages = Math.max(1, Math.ceil(items.length / size)), p = Math.min(Math.max(1, page | 0), pages); return { items: items.slice((p - 1) * size, p * size), p, pages, prev: p > 1 ? p - 1 : null, next: p < pages ? p + 1 : null, links: Array.from({ length: pages }, (_, i) => (i + 1 === p ? `[${p}]` : i + 1)).join(" ") }; };
const items = [..."abcdefgh"];
console.log(page({ items }), page({ items, page: 99 }), page({ items: [], page: -1 }), page({ items, page: "2", size: 5 }));
