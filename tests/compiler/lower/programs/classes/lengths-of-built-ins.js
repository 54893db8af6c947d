console.log(Date.length, Date.name, RegExp.length, Map.length, Promise.length, Array.length, Object.length, Function.length, Error.length, Symbol.length, Number.length, String.length, Set.length, WeakMap.length, ArrayBuffer.length, DataView.length, Uint8Array.length, AggregateError.length, BigInt.length, Boolean.length, WeakRef.length, TypeError.length);



