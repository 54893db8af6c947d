"""Patterns whose possessive groups are written as atomic ones, for Pythons whose possessive groups are wrong."""

from __future__ import annotations

import re

import pytest

from veloxc.compiler.parse import fences
from veloxc.compiler.parse.lexer import markup, patterns
from veloxc.compiler.parse.lexer.patterns import Lazy
from veloxc.compiler.parse.lexer.possessive import SOUND, compiled, with_atomic_groups

PATTERNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value.pattern
    for module in (patterns, fences, markup)
    for name, value in vars(module).items()
    if isinstance(value, Lazy | re.Pattern) and isinstance(value.pattern, str)
}
TEXTS = [
    "/* a * b ** */ x", "/** a `b` */ 1_000n", "/*", "//\n", "  /* x\n */ // y\nz", "`a${b}`", "a$d${x}", "a\\`b`",
    "'it\\'s' x", "'open", '"a\\\r\nb"', "0x1_f", "1_2_3.4e-5_6", "0b2", "3in", "/a[/\\]]b/gu", "/(?:)/", "=>", ">>>=",
    "---\n", "<!-- a - b -->\n---\n", "/* * */\n---\nconst x = 1;\n---\n", "------\n", "import x from 'y'\n", "div.a:b-c d",
    "\\u0061b", "æ\u200d", "a\u2028b", "",
]  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(?:a|bc)*+d", "(?>(?:a|bc)*)d"),
        ("(a(?:b)++)?+", "(?>(a(?>(?:b)+))?)"),
        (r"[^*()]++|\)*+|[)]\(", r"[^*()]++|\)*+|[)]\("),
        (r"(?>a|b)[\])*+]*+(c)*", r"(?>a|b)[\])*+]*+(c)*"),
        ("(?:a)+(?:b)*?", "(?:a)+(?:b)*?"),
    ],
)
def test_groups_become_atomic(pattern: str, expected: str) -> None:
    assert with_atomic_groups(pattern) == expected
    re.compile(expected)


@pytest.mark.parametrize("name", PATTERNS)
def test_the_lexers_patterns_mean_the_same(name: str) -> None:
    changed = with_atomic_groups(PATTERNS[name])
    outside = re.sub(r"\\.|\[(?:\\.|[^\]\\])+\]", "x", changed)
    assert not re.search(r"\)[*+?]\+", outside)
    if SOUND:
        usual = re.compile(PATTERNS[name], re.MULTILINE)
        other = re.compile(changed, re.MULTILINE)
        for text in TEXTS:
            for at in range(len(text) + 1):
                ours, theirs = other.match(text, at), usual.match(text, at)
                assert (ours and (ours.span(), ours.groups())) == (
                    theirs and (theirs.span(), theirs.groups())
                )


def test_this_python() -> None:
    assert compiled(patterns.BLOCK_COMMENT).match("/** a * `b` */ x", 0).group() == "/** a * `b` */"  # type: ignore[union-attr]
