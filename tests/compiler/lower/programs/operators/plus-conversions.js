console.log(1 + "2" + 3, 1 + 2 + "3", "5" + null, [] + 1, {} + "", [1, 2] + [3], true + true, null + undefined, "a" + Symbol("x").description, new Date(0) + 1 === String(new Date(0)) + "1", 1 + { valueOf: () => 2 }, "x" + { toString: () => "y" }, 1 + [2] * 3, "3" * "4" + "5");
try { 1 + Symbol(); } catch (e) { console.log(e.message); }
try { 1n + 1; } catch (e) { console.log(e.message); }
try { ({ valueOf: () => ({}), toString: () => ({}) }) + 1; } catch (e) { console.log(e.message); }
