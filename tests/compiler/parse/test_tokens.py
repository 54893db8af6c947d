"""Tokens as the lexer gave them: in order, without overlap, and nothing of the text lost but space and comments."""

import pytest

from veloxc.compiler.parse.tokens import tokens
from veloxc.compiler.source import Source

PAGE = "---\n// note\nconst a = `x${1}y`\nif (a) a / 2\n---\n<p class='b'>{a} &amp; <br></p>\n"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("page.velox", PAGE),
        ("a.ts", "type A<T> = T[];\nlet x = 1 < 2;"),
        ("a.tsx", "const b = <B {...c} />;"),
    ],
)
def test_tokens_cover_the_text(path: str, text: str) -> None:
    found = tokens(Source(text, path))
    assert [(token.start, token.end) for token in found] == sorted(
        (token.start, token.end) for token in found
    )
    covered = "".join(text[token.start : token.end] for token in found)
    kept = text.replace("// note", "").replace("---", "")
    assert "".join(covered.split()) == "".join(kept.split())


def test_a_broken_text_has_the_tokens_before_the_mistake() -> None:
    found = tokens(Source("const a = 1;\nconst = ;", "a.ts"))
    assert [token.type for token in found[:4]] == ["CONST", "IDENTIFIER", "EQUAL", "NUMBER"]
