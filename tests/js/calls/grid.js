// What every grid of this folder begins with, in Node as in veloxc: `grid(name, f, …)` calls f with each combination of
// the arguments and prints a line for each answer. A function among the arguments makes its value anew for each call;
// a function that is meant is wrapped: `() => f`.
const entriesOf = (v) => [...v].map(([k, x]) => show(k) + ": " + show(x)).join(", ");
const bytesOf = (v) => [...v].slice(0, 40).join(" ") + (v.length > 40 ? " …" + v.length : "");
const KINDS = {
  Headers: (v) => "{" + entriesOf(v) + "}",
  FormData: (v) => "{" + entriesOf(v) + "}",
  URLSearchParams: (v) => "{" + entriesOf(v) + "}",
  Map: (v) => "{" + entriesOf(v) + "}",
  Blob: (v) => "(" + v.size + " " + show(v.type) + ")",
  File: (v) => "(" + v.size + " " + show(v.type) + " " + show(v.name) + ")",
  Uint8Array: (v) => "(" + bytesOf(v) + ")",
  ArrayBuffer: (v) => "(" + bytesOf(new Uint8Array(v)) + ")",
  Response: (v) => "(" + [v.status, v.statusText, v.type, v.url, v.redirected, v.ok, v.bodyUsed].map(show).join() + " " + show(v.headers) + ")",
  Request: (v) => "(" + [v.method, v.url, v.mode, v.credentials, v.cache, v.redirect, v.referrer, v.referrerPolicy, v.integrity, v.keepalive, v.bodyUsed].map(show).join() + " " + show(v.headers) + ")",
  ReadableStream: (v) => "(" + v.locked + ")",
  WritableStream: (v) => "(" + v.locked + ")",
  AbortSignal: (v) => "(" + v.aborted + (v.aborted ? " " + show(v.reason) : "") + ")",
};

function showError(error) {
  const more = ["code", "cause"].filter((key) => error[key] !== undefined).map((key) => ` ${key}=${show(error[key])}`);
  return `${error.name}: ${error.message}${more.join("")}`;
}

function showObject(v) {
  if (Array.isArray(v)) return "[" + v.map(show).join(", ") + "]";
  if (v instanceof Error) return showError(v);
  const tag = Object.prototype.toString.call(v).slice(8, -1);
  if (KINDS[tag] && Object.getPrototypeOf(v) !== Object.prototype) return tag + KINDS[tag](v);
  if (tag === "Object") return "{" + Object.keys(v).map((k) => k + ": " + show(v[k])).join(", ") + "}";
  return tag;
}

function show(v) {
  if (typeof v === "string") return JSON.stringify(v);
  if (typeof v === "function") return "function " + v.name + "/" + v.length;
  if (typeof v === "object" && v !== null) return showObject(v);
  return Object.is(v, -0) ? "-0" : String(v) + (typeof v === "bigint" ? "n" : "");
}

// A promise that is not settled after this many milliseconds is shown as pending.
const PATIENCE = 40;

function settled(promise) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("pending"), PATIENCE);
    const end = (text) => (clearTimeout(timer), resolve(text));
    promise.then((v) => end("resolves " + show(v)), (e) => end("rejects " + show(e)));
  });
}

async function answer(f, values) {
  try {
    const result = f(...values.map((each) => (typeof each === "function" ? each() : each)));
    return result instanceof Promise ? await settled(result) : show(result);
  } catch (error) {
    return "throws " + show(error);
  }
}

function products(lists) {
  return lists.reduce((found, list) => found.flatMap((each) => list.map((_, index) => [...each, index])), [[]]);
}

// Node's bundle of fetch calls its classes _Headers and so on.
const BUNDLED = /\b_(Headers|Request|Response|FormData)\b/g;

async function grid(name, f, ...lists) {
  for (const places of products(lists)) {
    const text = await answer(f, places.map((place, list) => lists[list][place]));
    console.log(name + " " + places.join(" ") + " => " + text.replace(BUNDLED, "$1").replaceAll("\n", "\\n").replaceAll("\r", "\\r"));
  }
}

// The surface of a class: its members with their kinds, names and lengths. (Request.prototype.attribute is a slip of Node's.)
async function surface(cls) {
  const name = cls.name;
  const kind = (holder, key) => {
    const own = Object.getOwnPropertyDescriptor(holder, key);
    if (own.get || own.set) return "accessor" + (own.set ? " with setter" : "");
    return typeof own.value === "function" ? show(own.value) : "value " + show(own.value);
  };
  for (const [where, holder] of [["", cls], [".prototype", cls.prototype]]) {
    const keys = Reflect.ownKeys(holder).filter((key) => typeof key === "string" || String(key).startsWith("Symbol(Symbol."));
    for (const key of keys.map(String).sort()) {
      const own = keys.find((each) => String(each) === key);
      if (own !== "prototype" && own !== "attribute") console.log(`${name}${where} ${key} => ${kind(holder, own)}`);
    }
  }
}
