"""Asks Node whether static types are true: every typed expression of a program is wrapped in a check, and the program
is run.

    python -m tests.compiler.analyze.typed_in_node FILE…         programs in JavaScript or erasable TypeScript
    python -m tests.compiler.analyze.typed_in_node --seeds 0 500  random programs (tests/fuzz/programs.py)
    python -m tests.compiler.analyze.typed_in_node --typed 0 500  random programs (typed_programs.py)
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from veloxc.compiler.analyze import analyze
from veloxc.compiler.analyze.interfaces import _json
from veloxc.compiler.analyze.result import Analysis
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse import parse
from veloxc.compiler.source import Source
from veloxc.compiler.stack import on_deep_stack
from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.node import Node

CHECK = r"""
const __seen = new Map();
function __fits(v, t) {
  switch (t.kind) {
    case 'unknown': return true;
    case 'union': return t.members.some(m => __fits(v, m));
    case 'undefined': return v === undefined;
    case 'null': return v === null;
    case 'boolean': return typeof v === 'boolean' && (!t.has_literal || v === t.literal);
    case 'int':
      if (typeof v !== 'number' || !Number.isSafeInteger(v) || Object.is(v, -0)) return false;
      if (t.nonnegative && v < 0 || t.bounded && Math.abs(v) > 2 ** 31) return false;
      if (t.bits && Math.abs(v) >= 2 ** t.bits) return false;
      return !t.has_literal || v === t.literal;
    case 'number': return typeof v === 'number' && (!t.has_literal || Object.is(v, t.literal));
    case 'bigint': return typeof v === 'bigint';
    case 'symbol': return typeof v === 'symbol';
    case 'string':
      if (typeof v !== 'string' || t.has_literal && v !== t.literal) return false;
      return !t.ascii || /^[\x00-\x7f]*$/.test(v);
    case 'array':
      if (!Array.isArray(v) || Object.getPrototypeOf(v) !== Array.prototype) return false;
      return !t.element || [...v].every(e => __fits(e, t.element));
    case 'object':
      if (v === null || typeof v !== 'object' || Object.getPrototypeOf(v) !== Object.prototype) return false;
      return !t.fields || t.fields.every(([k, f]) => Object.hasOwn(v, k) && __fits(v[k], f));
    case 'promise': return v instanceof Promise;
    case 'regexp': return v instanceof RegExp;
    case 'date': return v instanceof Date;
    case 'map': return v instanceof Map;
    case 'set': return v instanceof Set;
    case 'error': return v instanceof Error;
    case 'function': case 'class': return typeof v === 'function';
    default: return false;
  }
}
function __t(id, v) {
  const claim = __claims[id];
  if (!__fits(v, claim.type)) {
    let shown;
    try { shown = JSON.stringify(v) } catch { shown = typeof v }
    __seen.set(id, `${claim.text} :: ${JSON.stringify(claim.type)} was ${Object.is(v, -0) ? '-0' : shown ?? typeof v}`);
  }
  return v;
}
process.on('exit', () => { for (const line of __seen.values()) console.error('WRONG ' + line); console.error('CHECKS ' + __claims.length); });
"""


def instrumented(text: str, path: str = "lib/program.ts") -> tuple[str, list[dict[str, Any]]]:
    """The program with its checks, and what they check."""
    source = Source(text, path)

    def work() -> Analysis:
        report = Report(source)
        return analyze(parse(source, report), source, report)

    analysis = on_deep_stack(work)
    claims: list[dict[str, Any]] = []
    inserts: list[tuple[int, int, int, str]] = []
    for node, found in analysis.types.items():
        if found.kind in ("function", "class", "markup") or not _may_wrap(analysis, node):
            continue
        inserts.append((node.start, 0, -node.end, f"__t({len(claims)}, ("))
        inserts.append((node.end, -1, -node.start, "))"))
        claims.append({"type": _json(found), "text": text[node.start : node.end][:80]})
    pieces, last = [], 0
    for place, _, _, piece in sorted(inserts, key=lambda insert: (insert[0], insert[1], insert[2])):
        pieces += [text[last:place], piece]
        last = place
    return "".join([*pieces, text[last:]]), claims


def _may_wrap(analysis: Analysis, node: Node) -> bool:
    """Where putting a call around an expression changes nothing."""
    above = analysis.parents.get(node)
    if isinstance(above, js.CallExpression | js.NewExpression) and above.callee is node:
        return False
    if isinstance(above, js.MemberExpression | js.ChainExpression) and _in_chain(analysis, node):
        return isinstance(above, js.MemberExpression) and above.property is node
    if isinstance(above, js.CallExpression) and above.optional and above.callee is node:
        return False
    if isinstance(
        above, js.AssignmentExpression | js.ForInStatement | js.ForOfStatement | js.AssignmentPattern
    ):
        return above.left is not node
    if isinstance(above, js.UnaryExpression):
        return above.operator not in ("delete", "typeof")
    if isinstance(above, js.Property):
        return not above.shorthand and not isinstance(analysis.parents.get(above), js.ObjectPattern)
    if isinstance(above, js.ExpressionStatement):
        return above.directive is None
    if isinstance(
        above, js.TaggedTemplateExpression | js.ClassDeclaration | js.ClassExpression | ts.TSEnumMember
    ):
        return False
    if isinstance(
        above, ts.TSAsExpression | ts.TSSatisfiesExpression | ts.TSNonNullExpression | ts.TSTypeAssertion
    ):
        return False
    if isinstance(above, js.UpdateExpression | js.ArrayPattern | js.RestElement | js.ExportSpecifier):
        return False
    return not isinstance(above, js.ImportExpression | js.TemplateElement)


def _in_chain(analysis: Analysis, node: Node) -> bool:
    above = analysis.parents.get(node)
    while isinstance(above, js.MemberExpression | js.CallExpression):
        below, above = above, analysis.parents.get(above)
        if isinstance(above, js.CallExpression) and above.callee is not below:
            return False
    return isinstance(above, js.ChainExpression)


def wrong_types(text: str, path: str = "lib/program.ts") -> tuple[list[str], int]:
    """(claims that Node contradicts, number of checks)."""
    program, claims = instrumented(text, path)
    whole = f"const __claims = {json.dumps(claims)};\n{CHECK}\n{program}"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "program.mjs"
        file.write_text(whole, encoding="utf-8", errors="surrogatepass")
        done = subprocess.run(["node", str(file)], capture_output=True, text=True, timeout=60, check=False)
    lines = done.stderr.splitlines()
    if not any(line.startswith("CHECKS ") for line in lines):
        raise RuntimeError(done.stderr[:3000])
    return [line.removeprefix("WRONG ") for line in lines if line.startswith("WRONG ")], len(claims)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--seeds", nargs=2, type=int)
    parser.add_argument("--typed", nargs=2, type=int)
    options = parser.parse_args()
    texts = {str(file): file.read_text(encoding="utf-8") for file in options.files}
    if options.seeds:
        from tests.fuzz.programs import batch_text

        first, last = options.seeds
        for start in range(first, last, 20):
            texts[f"seeds {start}…"] = batch_text(list(range(start, min(start + 20, last))))
    if options.typed:
        from tests.compiler.analyze.typed_programs import batch

        for start in range(*options.typed, 10):
            texts[f"typed {start}…"] = batch(start, start + 10)
    total = 0
    for name, text in texts.items():
        try:
            wrong, checks = wrong_types(text)
        except RuntimeError as error:
            print(name, "did not run:", str(error)[:300])
            continue
        total += checks
        for line in wrong:
            print(name, line)
    print(len(texts), "programs,", total, "checks")


if __name__ == "__main__":
    main()
