const thenable = { then(ok) { ok("thenable"); } };
console.log(await 5, await thenable, await Promise.resolve(Promise.resolve("flat")), await [1], await undefined, await (async () => "fn")());
