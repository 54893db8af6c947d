// Node's answers about Date: `node tests/oracles/js_lib_date.mjs`. A case is [zone, operation, ...arguments] and its outcome.
import { outcome, record } from "./js_lib_encode.mjs";

const getters = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds", "Day"].flatMap((f) => ["get" + f, "getUTC" + f]);
const texts = ["toString", "toDateString", "toTimeString", "toUTCString", "toISOString", "toJSON"];
const operations = {
  parse: (s) => Date.parse(s),
  make: (...a) => new Date(...a).getTime(),
  utc: (...a) => Date.UTC(...a),
  get: (t) => [...getters, "getTimezoneOffset", "getYear", "valueOf"].map((g) => new Date(t)[g]()),
  text: (t, name) => new Date(t)[name](),
  set: (t, name, ...a) => {
    const d = new Date(t);
    return [d[name](...a), d.getTime()];
  },
  primitive: (t, hint) => new Date(t)[Symbol.toPrimitive](hint),
  misc: (t) => [`${new Date(t)}`, new Date(t) + 1, new Date(t) - 1, JSON.stringify(new Date(t)), new Date(new Date(t)).getTime()],
};
const cases = [];
const add = (zone, ...c) => {
  process.env.TZ = zone;
  cases.push([zone, ...c.map((x) => (x === undefined || typeof x === "number" ? outcome(() => x) : x)), outcome(() => operations[c[0]](...c.slice(1)))]);
};

const zones = ["UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/Dublin", "America/Sao_Paulo", "Pacific/Apia", "Africa/Casablanca", "Europe/London", "Asia/Tokyo"];
const texts_to_parse = `2024-05-06
2024-05
2024
2024-05-06T07:08
2024-05-06T07:08:09
2024-05-06T07:08:09Z
2024-05-06T07:08:09.1Z
2024-05-06T07:08:09.12Z
2024-05-06T07:08:09.123Z
2024-05-06T07:08:09.123456Z
2024-05-06T07:08:09.1234567891Z
2024-05-06T07:08:09+02:00
2024-05-06T07:08:09-0930
2024-05-06T07:08:09+02
2024-05-06T07:08:09 Z
2024-05-06 07:08
2024-05-06 07:08:09
2024-05-06 07:08:09.5
2024-05-06 07:08:09Z
2024-05-06 07:08:09+02:00
2024-05-06 07:08:09 +0200
2024-05-06 7:8
2024-05-06t07:08:09z
2024-5-6
2024-13-01
2024-02-30
2024-02-29
2023-02-29
2024-00-10
2024-05-00
2024-05-32
2024-05-06T24:00
2024-05-06T24:00:00.000Z
2024-05-06T24:01
2024-05-06T25:00
2024-05-06T07:60
2024-05-06T07
2024-05-06T
2024-05-06Tabc
2024-05-06T07:08:09.Z
+002024-05-06T07:08:09Z
-000001-01-01T00:00:00Z
-000000-01-01T00:00:00Z
+275760-09-13T00:00:00.000Z
+275760-09-13T00:00:00.001Z
-271821-04-20T00:00:00.000Z
-271821-04-19T23:59:59.999Z
+2024-05-06
12024-05-06
0000-01-01
0001-01-01
99-01-01
May 6, 2024
May 6 2024
6 May 2024
6 May 2024 10:20
6-May-2024
06-May-24
May-06-2024
Mon May 06 2024
Mon, 06 May 2024 07:08:09 GMT
Mon, 06 May 2024 07:08:09 EST
Mon, 06 May 2024 07:08:09 PDT
Mon May 06 2024 07:08:09 GMT+0200 (Central European Summer Time)
Mon May 06 2024 07:08:09 GMT+0200
Mon May 06 2024 07:08:09 GMT-5
Mon May 06 2024 07:08:09 GMT+05:30
Mon May 06 2024 07:08:09 UTC
Monday, May 6, 2024 7:08 PM
May 6, 2024 7:08 AM
May 6, 2024 12:00 AM
May 6, 2024 12:00 PM
May 6, 2024 13:00 PM
May 6, 2024 0:30 pm
May 6, 2024 7:08pm
May 6, 2024, 7:08:09 PM
5/6/2024
05/06/2024
5/6/24
5/6/50
5/6/49
13/6/2024
2024/05/06
2024/5/6 7:08
2024/05/06 07:08:09.123
5.6.2024
06.05.2024 10:00
5 6 2024
5-6-2024
1/1/1
1/2
May
May 2024
May 5
2024 May 6
2024 6 May
May 99
99 May
32 May
0
1
12
13
31
32
49
50
99
100
999
9999
10000
99999
123456
1234567890
1e3
-1
+1
2024.5

 
abc
now
today
Invalid Date
null
undefined
NaN
[object Object]
Tue Foo 2024
foo 2024
2024 foo
foo2024
Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)
1970-01-01T00:00:00.000+00:00
Thu, 01 Jan 1970 00:00:00 GMT+0200
Jan 1 2000 00:00:00 +0100
Jan 1 2000 00:00 +1
Jan 1 2000 00:00 +01:30
Jan 1 2000 00:00 +12345
Jan 1 2000 +0100
Jan 1 2000 Z
Jan 1 2000 10Z
Jan 1 2000 10:00Z
Jan 1 2000 10:00:00.5
Jan 1 2000 10:00:00.55555
Jan 1 2000 10.5
Jan 1 2000 10:60
Jan 1 2000 24:00
Jan 1 2000 25:00
Jan 1 2000 10:00:60
Jan 1 2000 10:00:00:123
Jan 1 2000 10::30
Jan 1 2000 (a comment) 10:00
Jan 1 2000 (a (nested) comment) 10:00
(comment) Jan 1 2000
Jan 1 2000 )
Jan 1 2000 (unclosed
Jan. 1, 2000
January 1st 2000
January 1, 2000
Janufoo 1, 2000
Sept 1, 2000
1 sept 2000
  2024-05-06  
\t2024-05-06
2024-05-06 foo
2024-05-06 (foo)
20240506
20240506T070809Z
2024-W19
2024-127
12:00
12:00 May 6 2024
T12:00
2024-05-06T12:00:00.000-25:00
2024-05-06T12:00:00-12:60
2024-06-05T12:00:00 GMT
Sat, 05 Oct 2024 14:48:00 GMT
2024-10-27T02:30
2024-03-10T02:30
2024-03-31 02:30
2024-11-03 01:30
Wed, 31 Dec 1969 23:59:59 GMT
Dec 25, 1995
Wed Dec 25 1995 13:30 GMT+0430
1995-12-17T03:24:00
Aug 9, 95
Nov 1 1997 10:00 AM UTC
1 Nov 97 5:30 pst
31/12/2024
12/31/2024 11:59 PM
2024-12-31 23:59:59.999999
٢٠٢٤-٠٥-٠٦
２０２４-05-06
2024年5月6日
6 mai 2024
2024-05-06T07:08:09−02:00`.split("\n").map((s) => s.replace("\\t", "\t"));
for (const zone of zones.slice(0, 5)) for (const s of texts_to_parse) add(zone, "parse", s);

// random mixtures of the pieces that dates are made of
let seed = 7;
const random = (n) => ((seed = (seed * 1103515245 + 12345) % 2147483648), Math.floor((seed / 2147483648) * n));
const pick = (xs) => xs[random(xs.length)];
const pieces = ["2024", "24", "5", "06", "31", "32", "0", "May", "dec", "Mon", "10:20", "10:20:30", "10:20:30.4", ":", "-", "/", ".", ",", " ", " ", " ", " ", "T", "Z", "GMT", "EST", "AM", "pm", "+0100", "-5", "+05:30", "(x)", "12", "1999", "foo", "+", "::"];
for (let i = 0; i < 4000; i++) add(pick(["UTC", "Europe/Berlin"]), "parse", Array.from({ length: 1 + random(8) }, () => pick(pieces)).join(""));

const moments = [0, -0, 1, -1, 1e12, 1714979289123, 1719792000000, 1704067199999, 951782400000, -1e12, -62135596800000, -62198755200000, 253402300800000, 8.64e15, -8.64e15,
  8.64e15 + 1, NaN, Infinity, 0.9, -0.9, 1e20, 4102444800000, 7258118400000, 1729990800000, 1729994400000, 1711846800000, 1730613600000, 1730617200000, 1710054000000, 1325203200000, 536457600000, -3786825600000, -2840140800000];
for (const zone of zones) for (const t of moments) {
  add(zone, "get", t);
  for (const name of texts) add(zone, "text", t, name);
  if (zone === "UTC" || zone === "Europe/Berlin") {
    add(zone, "misc", t);
    for (const hint of ["default", "number", "string", "other", undefined]) add(zone, "primitive", t, hint);
  }
}
for (const zone of ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Europe/Dublin"])
  for (let i = 0; i < 300; i++) { const t = Math.floor(-2e12 + i * 2.1e10 + random(86400000)); add(zone, "text", t, "toString"); add(zone, "get", t); }

const setters = ["Milliseconds", "Seconds", "Minutes", "Hours", "Date", "Month", "FullYear"].flatMap((f) => ["set" + f, "setUTC" + f]);
const argument_lists = [[], [0], [1], [-1], [13], [60], [1.9], [-1.9], [NaN], [undefined], [null], ["7"], [true], [1e9], [Infinity], [2, 3], [2, undefined], [0, 0, 0], [1, 2, 3, 4], [2023, 1, 29], [1, -1], [99], [5e15]];
for (const zone of ["UTC", "America/New_York"]) for (const name of [...setters, "setTime", "setYear"]) for (const a of argument_lists) for (const t of [1714979289123, NaN, -1, 1710054000000])
  add(zone, "set", t, name, ...a);

const lists = [[2024], [2024, 0], [2024, 4, 6], [2024, 4, 6, 7, 8, 9, 10], [99, 0], [100, 0], [0, 0], [-1, 0], [2024, 12], [2024, -1], [2024, 0, 0], [2024, 0, 366], [2024, 2, 10, 2, 30], [2024, 9, 27, 2, 30], [2024, 10, 3, 1, 30],
  [275760, 8, 13], [275760, 8, 13, 0, 0, 0, 1], [-271821, 3, 20], [2024, NaN], [2024, undefined], [2024, 0, 1, 24], [2024, 0, 1, -1], ["2024", "1"], [null, null], [1.9, 1.9, 1.9], [1e9, 0], [2024, 1e9], [2024, 0, 1e9], [2024, 0, 1, 1e12], [Infinity, 0], [2024, 0, 1, 0, 0, 0, 1.5], [2024, 0, 1, 0, 0, 0, 0, 5], [true, false], [2024, 0, 1, 0, 0, 1e15]];
for (const zone of zones) for (const list of lists) { if (list.length > 1) add(zone, "make", ...list); add(zone, "utc", ...list); }
for (const value of [null, true, "2024", "", 5, "5", undefined]) add("UTC", "make", value);
add("UTC", "utc");
record("date", cases);
