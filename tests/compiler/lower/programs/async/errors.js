const fail = async () => { throw new Error("failed"); };
try { await fail(); } catch (e) { console.log(e.message); }
console.log(await fail().catch(e => "caught " + e.message), await fail().then(() => 1, e => e.message), await fail().finally(() => console.log("fin")).catch(() => "end"));
const f = async () => { try { return await fail(); } catch { return "recovered"; } };
console.log(await f());
