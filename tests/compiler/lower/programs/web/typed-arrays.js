const a = new Uint8Array([1, 256, -1, 3.7]), f = Float64Array.from([1.5, 2]);
const view = new DataView(new ArrayBuffer(8));
view.setInt16(0, -2); view.setFloat32(4, 1.5, true);
console.log(a, f.map(x => x * 2), a.subarray(1, 3), [...a.entries()][0], new Uint8ClampedArray([300, -5, 1.5]), view.getUint16(0), view.getFloat32(4, true), new Int32Array(2), a.buffer.byteLength, new Uint16Array(a.buffer).length, a.slice(-2), a.indexOf(255), BigInt64Array.of(5n)[0]);
