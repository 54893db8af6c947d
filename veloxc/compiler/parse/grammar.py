"""Where the grammar is: `grammar/*.lark`, in a checkout and in an installed package."""

from __future__ import annotations

import zlib
from pathlib import Path

STARTS = ("program", "markup", "type_arguments", "type_parameters", "return_type", "plain_type")
"""What may be parsed on its own: a module or server block, the markup of a page; and what the lexer tries ahead."""


def grammar_folder() -> Path:
    """`veloxc/grammar` in an installed package, `grammar` at the top of a checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "grammar"
    return installed if installed.is_dir() else package.parent / "grammar"


def grammar_text() -> str:
    """All grammar files, in the order of their names."""
    files = sorted(grammar_folder().glob("*.lark"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def grammar_mark() -> tuple[int, int]:
    """What the shipped table must agree with: length and checksum of the grammar. (A hash takes longer to import.)"""
    text = grammar_text().encode()
    return len(text), zlib.crc32(text)
