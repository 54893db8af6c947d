const secret = Symbol("secret"), other = Symbol("secret");
const o = { [secret]: 1, shown: 2 };
console.log(Object.keys(o), JSON.stringify(o), o[secret], o[other], { ...o }[secret], Object.assign({}, o)[secret], secret in o, Object.getOwnPropertySymbols(o), secret.description, String(secret));
for (const k in o) console.log(k);
