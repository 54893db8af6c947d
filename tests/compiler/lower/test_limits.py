"""Python's own limits never reach the author: nested parentheses, blocks, indentation (lowering.md, the brief of §2)."""

from __future__ import annotations

import pytest

from tests.compiler.lower.running import run


def _wrapped(before: str, count: int, inside: str, after: str) -> str:
    return "".join(before.replace("#", str(i)) for i in range(count)) + inside + after * count


PARSED = "const x = JSON.parse('5'); "
CASES = {
    "parentheses": (f"let x = 1; console.log({_wrapped('(', 300, 'x', ')')})", "1"),
    "unknown sums": (PARSED + f"console.log({_wrapped('x+(', 300, '0', ')')})", "1500"),
    "long sums": (PARSED + f"console.log({'+'.join(['x'] * 2000)})", "10000"),
    "calls": (f"const f = x => x + 1; console.log({_wrapped('f(', 300, '0', ')')})", "300"),
    "arrays": (f"const a = {_wrapped('[', 2000, '', ']')}; console.log(a.length)", "1"),
    "objects": (f"const a = {_wrapped('{a:', 300, '1', '}')}; console.log(typeof a)", "object"),
    "elements": (f"const a = [{','.join(map(str, range(2000)))}]; console.log(a.length)", "2000"),
    "conditionals": (
        PARSED + f"console.log({''.join(f'x === {i + 9} ? {i} : ' for i in range(500))} 'none')",
        "none",
    ),
    "alternatives": (PARSED + f"console.log({' || '.join(f'x === {i + 9}' for i in range(500))})", "false"),
    "members": (f"const o = {{ f: () => o }}; console.log(typeof o{'.f()' * 300})", "object"),
    "optional members": (f"const o = {{}}; o.a = o; console.log(typeof o{'?.a' * 100})", "object"),
    "for": (
        "let n = 0;" + _wrapped("for (let i# = 0; i# < 1; i#++) {", 40, "n++;", "}") + "console.log(n)",
        "1",
    ),
    "for of": (
        "let n = 0;" + _wrapped("for (const v# of [1]) {", 40, "n++;", "}") + "console.log(n)",
        "1",
    ),
    "break out": (
        "let n = 0; out: " + _wrapped("while (true) {", 40, "n++; break out;", "}") + "console.log(n)",
        "1",
    ),
    "return out": (
        "function f() {" + _wrapped("for (;;) {", 40, "return 7;", "}") + "} console.log(f())",
        "7",
    ),
    "try": (
        "let n = 0;"
        + "try {" * 40
        + "n++; throw 1;"
        + "} finally { n++ }" * 39
        + "} catch (e) { n++ } console.log(n)",
        "41",
    ),
    "if": ("let n = 0;" + _wrapped("if (n === 0) {", 150, "n++;", "}") + "console.log(n)", "1"),
    "if in a loop": (
        "let n = 0; for (const x of [1, 2, 3]) {"
        + _wrapped("if (n < 9) {", 150, "if (x === 2) continue; if (n) break; n++;", "}")
        + "} console.log(n)",
        "1",
    ),
    "else if": (
        PARSED
        + "".join(f"if (x === {i + 9}) console.log('{i}'); else " for i in range(300))
        + "console.log('none');",
        "none",
    ),
    "arrows": (f"const f = {_wrapped('a# => ', 120, '1', '')}; console.log(typeof f)", "function"),
    "maps": (
        "const xs = [1]; const r = "
        + _wrapped("xs.map(v# => { const k# = v#; return ", 50, "1", "; })")
        + "; console.log(JSON.stringify(r).length)",
        "101",
    ),
    "maps of expressions": (
        "const xs = [1]; const r = "
        + _wrapped("xs.map(v# => ", 50, "1", ")")
        + "; console.log(JSON.stringify(r).length)",
        "101",
    ),
    "templates": (f"const x = 1; const s = {_wrapped('`a${', 60, 'x', '}`')}; console.log(s.length)", "61"),
    "awaits": (
        f"const f = async x => x; (async () => {{ console.log({_wrapped('await f(', 120, '1', ')')}) }})();",
        "1",
    ),
    "switch": ("let n = 0;" + _wrapped("switch (n) { case 0: ", 40, "n++;", "}") + "console.log(n)", "1"),
}


@pytest.mark.parametrize("name", CASES)
def test_nested_deep(name: str) -> None:
    program, expected = CASES[name]
    assert run(program).strip() == expected
