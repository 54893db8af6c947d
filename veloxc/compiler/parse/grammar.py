"""Where the grammar is: `grammar/*.lark`, in a checkout and in an installed package."""

from __future__ import annotations

import os
import zlib

STARTS = ("program", "markup", "type_arguments", "type_parameters", "return_type", "plain_type")
"""What may be parsed on its own: a module or server block, the markup of a page; and what the lexer tries ahead."""


def grammar_folder() -> str:
    """`veloxc/grammar` in an installed package, `grammar` at the top of a checkout."""
    package = os.path.realpath(__file__).rsplit(os.sep, 3)[0]
    installed = os.path.join(package, "grammar")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(package), "grammar")


def grammar_text() -> str:
    """All grammar files, in the order of their names."""
    folder = grammar_folder()
    return "\n".join(_text(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".lark"))


def _text(folder: str, name: str) -> str:
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def grammar_mark() -> tuple[int, int]:
    """What the shipped table must agree with: length and checksum of the grammar. (A hash takes longer to import.)"""
    text = grammar_text().encode()
    return len(text), zlib.crc32(text)
