const log = [];
const t = v => (log.push(v), v);
let a = 0, b = null, c = "c";
a ||= t("a"); b ??= t("b"); c &&= t("C"); a ||= t("no"); b ??= t("no");
console.log(a, b, c, log);
const frozen = Object.freeze({ x: 1 });
frozen.x ||= 2;
try { frozen.x &&= 2; } catch (e) { console.log(e.message); }
