"""Letters in names: of the Unicode that Python knows, of newer ones, and what is none. As V8 with Unicode 17 says."""

from __future__ import annotations

import pytest

from tests.compiler.parse.reading import mistakes


@pytest.mark.parametrize(
    "name",
    [
        "\u00e9",
        "\u2118",
        "a\u00b7",
        "\u1c89",
        "\U0001e4d0",
        "\U00031350",
        "\U000323b0",
        "\U0002b739",
        "a\u1acf",
    ],
)
def test_letters_of_every_version(name: str) -> None:
    assert mistakes(f"var {name} = 1", "a.ts") == []


@pytest.mark.parametrize(
    "name", ["\U0002b81e_", "\u0378", "\U0010ffff", "\U0001d7ff", "a\U000e01f0", "\u1acf"]
)
def test_what_no_version_calls_a_letter(name: str) -> None:
    """U+2B81E: unassigned, and within a range that acorn takes as a whole."""
    assert mistakes(f"var {name} = 1", "a.ts") != []
