const log = [];
const t = v => (log.push(v), v);
t(0) && t("no"); t(1) && t("yes"); t(null) ?? t("nullish"); t("") || t("or"); t(false) ?? t("kept");
const v = t(0) || t(null) || t("last"), w = t(1) && t(2) && t(0) && t(3);
console.log(log, v, w, null?.x?.[t("skipped")], undefined?.(t("skipped too")));
