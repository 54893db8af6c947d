const log = [];
const t = (n, v) => (log.push(n), v);
const { [t("k1", "a")]: x = t("d1", 1), [t("k2", "b")]: y = t("d2", 2) } = t("src", { a: undefined, b: 5 });
[t("o1", {}).p, t("o2", {}).q = t("d3", 3)] = t("rhs", [1]);
console.log(log.join(" "), x, y);
