for (const E of [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) { const e = new E("msg"); console.log(e.name, e.message, String(e), e instanceof Error, e.constructor === E, Object.prototype.toString.call(e), E("no new") instanceof E, E.name, E.length); }
const a = new AggregateError([new Error("x"), 1], "many");
console.log(a.errors.length, a.message, a.name, Object.keys(a));
