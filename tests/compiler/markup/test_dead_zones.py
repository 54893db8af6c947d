"""A constant of the block that a function may read before its declaration ran: it throws, as in JavaScript."""

from __future__ import annotations

import pytest

from tests.compiler.markup.compiled import python_of, rendered

TRY = "const tried = (f) => { try { return f(); } catch (e) { return e.name; } };\n"


@pytest.mark.parametrize(
    "block",
    [
        "function early() { return LATE; }\nconst got = tried(early);\nconst LATE = 1;",
        "const got = tried(early);\nfunction early() { return inner(); }\nconst LATE = 1;\nfunction inner() { return LATE; }",
        "const got = tried(() => LATE);\nconst LATE = 1;",
        "class Early { read() { return LATE; } }\nconst got = tried(() => new Early().read());\nconst LATE = 1;",
    ],
)
def test_reading_too_early_throws(block: str) -> None:
    assert rendered(f"---\n{TRY}{block}\n---\n<p>{{got}} {{LATE}}</p>") == "<p>ReferenceError 1</p>"


@pytest.mark.parametrize(
    "block",
    [
        "function late() { return LATE; }\nconst LATE = 1;\nconst got = late();",
        "const late = () => LATE;\nconst LATE = 1;\nconst got = late();",
        "class Late { static read() { return LATE; } }\nconst LATE = 1;\nconst got = Late.read();",
    ],
)
def test_what_nobody_reads_too_early_is_made_once(block: str) -> None:
    page = f"---\n{block}\n---\n<p>{{got}}</p>"
    assert "\nLATE = 1\n" in python_of(page)
    assert rendered(page) == "<p>1</p>"
