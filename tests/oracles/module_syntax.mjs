// Asks acorn (ES2024) and V8 whether files are valid module code: one line of JSON per file,
// {path, acorn: null | message, v8: null | message}. The files: one path a line on standard input.
//
//   node --experimental-vm-modules --no-warnings module_syntax.mjs < LIST
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parse } from 'acorn';

function acorn(text) {
  try {
    parse(text, { ecmaVersion: 2024, sourceType: 'module', allowHashBang: true });
    return null;
  } catch (error) {
    return String(error.message);
  }
}

function v8(text) {
  try {
    new vm.SourceTextModule(text);
    return null;
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}

for (const path of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const text = readFileSync(path, 'utf8');
  console.log(JSON.stringify({ path, acorn: acorn(text), v8: v8(text) }));
}
