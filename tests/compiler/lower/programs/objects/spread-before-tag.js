const log = [];
const tag = s => (log.push("tag"), s[0]), o = { get v() { log.push("get"); return 1; } };
console.log({ ...o, k: tag`x` }, { k: tag`y`, ...o }, log);
