const machine = { start: "idle", idle: { FETCH: "loading" }, loading: { OK: "done", FAIL: "error" }, error: { RETRY: "loading" }, done: {} };
const run = events => events.reduce((s, e) => machine[s][e] ?? s, machine.start);
console.log(run(["FETCH", "FAIL", "RETRY", "OK"]), run(["OK"]), run(["FETCH", "NOPE"]));
