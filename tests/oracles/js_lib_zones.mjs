// The English names of every time zone's standard and summer time, as Date.prototype.toString shows them:
// `python -m tests.oracles.js_lib_zones` turns them into veloxc/js/date/zone_names.py.
// Reads a JSON array of zone names on standard input; prints { zone: { name: a moment when it is shown } }.
import { readFileSync } from "node:fs";

const result = {};
for (const zone of JSON.parse(readFileSync(0, "utf8"))) {
  process.env.TZ = zone;
  const names = (result[zone] = {});
  for (let month = 0; month < 67 * 12; month++) {
    const moment = new Date(Date.UTC(1970, month, 15));
    names[/\((.*)\)/.exec(String(moment))[1]] = moment.getTime();
  }
}
console.log(JSON.stringify(result));
