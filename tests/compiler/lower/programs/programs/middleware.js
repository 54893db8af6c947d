const compose = fs => ctx => { const go = i => (i < fs.length ? fs[i](ctx, () => go(i + 1)) : undefined); return go(0); };
const log = [];
const app = compose([async (c, next) => { log.push("in1"); await next(); log.push("out1"); }, async (c, next) => { if (c.stop) return log.push("stopped"); log.push("in2"); await next(); }, async c => { c.body = "done"; }]);
const c = {};
await app(c); await app({ stop: true });
console.log(c, log);
