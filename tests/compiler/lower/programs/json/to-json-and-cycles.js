const o = { name: "o" };
o.self = o;
try { JSON.stringify(o); } catch (e) { console.log(e.name, e.message.split("\n")[0]); }
const list = [];
list.push({ list });
try { JSON.stringify(list); } catch (e) { console.log(e.message); }
class P { constructor() { this.x = 1; } toJSON(key) { return { key, x: this.x }; } }
console.log(JSON.stringify({ p: new P(), q: [new P()] }), JSON.stringify(new P()));
