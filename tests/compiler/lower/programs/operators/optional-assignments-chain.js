const cfg = {}, log = [];
const t = v => (log.push(v), v);
cfg.a ??= t({}); cfg.a.b ??= t([]); (cfg.a.b[2] ||= t("x")); cfg.a.b.length &&= t(1); cfg.n ??= t(null); cfg.n ??= t(0); cfg.n ||= t(5); cfg.n &&= t(cfg.n + 1);
console.log(JSON.stringify(cfg), JSON.stringify(log));
