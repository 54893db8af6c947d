const log = [];
function f(x) {
  try { log.push("try"); if (x) throw new Error("e"); return log.push("value"); }
  catch (e) { log.push("catch " + e.message); return "c"; }
  finally { log.push("finally"); }
}
console.log(f(0), f(1), log);
