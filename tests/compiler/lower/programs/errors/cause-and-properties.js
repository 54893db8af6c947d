const e = new Error("outer", { cause: new TypeError("inner") });
e.code = "E_CODE";
console.log(e.cause.message, e.code, Object.keys(e), JSON.stringify(e), "stack" in e, typeof e.stack, e.stack.split("\n")[0], new Error().message === "", new Error(undefined).message === "", new Error(null).message, "cause" in new Error("x"));
e.message = "changed"; e.name = "Custom";
console.log(String(e), e.toString());
