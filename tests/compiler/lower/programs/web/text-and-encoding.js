const bytes = new TextEncoder().encode("hé😀");
console.log([...bytes], new TextDecoder().decode(bytes), new TextDecoder("latin1").decode(new Uint8Array([0xe9])), btoa("hello"), atob("aGVsbG8="), encodeURIComponent("a b&é/"), decodeURIComponent("%F0%9F%98%80"), encodeURI("http://a/ü?x=1&y#z"), escape("ü"), unescape("%FC"));
try { new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([0xff])); } catch (e) { console.log(e.name, e.message); }
const parts = new TextDecoder();
console.log(parts.decode(new Uint8Array([0xf0, 0x9f]), { stream: true }) + parts.decode(new Uint8Array([0x98, 0x80])));
