const no = m => Promise.reject(new Error(m));
console.log(await Promise.all([]), await Promise.allSettled([1, no("x")]).then(rs => rs.map(r => r.status)), await Promise.any([no("a"), 5]), await Promise.race([1, 2]));
console.log(await Promise.all([1, no("first"), no("second")]).catch(e => e.message), await Promise.any([no("a"), no("b")]).catch(e => e.errors.length));
console.log(await Promise.all(new Set([Promise.resolve(1), 2])), await Promise.all("ab"));
try { await Promise.all(5); } catch (e) { console.log(e.message); }
