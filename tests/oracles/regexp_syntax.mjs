// Asks V8 whether regular expressions are valid: [[pattern, flags], …] in, [null | message, …] out, both as JSON.
//
//   node regexp_syntax.mjs < PATTERNS
import { readFileSync } from 'node:fs';

const verdict = ([pattern, flags]) => {
  try {
    new RegExp(pattern, flags);
    return null;
  } catch (error) {
    return error.message;
  }
};
console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(verdict)));
