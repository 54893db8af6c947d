"""Names of Python's in JavaScript: snake_case, and what can never be reached."""

from __future__ import annotations

from functools import lru_cache

INSIDES = ("gi_", "ag_", "cr_", "f_", "tb_", "co_")


@lru_cache(maxsize=4096)
def snake_case(name: str) -> str:
    """`publishedAt` → `published_at`, `parseHTML` → `parse_html`, `HTMLText` → `html_text`."""
    letters: list[str] = []
    for i, letter in enumerate(name):
        if letter.isupper() and i > 0:
            before, after = name[i - 1], name[i + 1 : i + 2]
            if before != "_" and (not before.isupper() or after.islower()):
                letters.append("_")
        letters.append(letter.lower())
    return "".join(letters)


def has_capital(name: str) -> bool:
    """True for the names that have a snake_case form of their own."""
    return not name.islower() and any(letter.isupper() for letter in name)


def is_hidden(name: str) -> bool:
    """True for names that JavaScript code never reaches on a Python object."""
    return name[:1] == "_" or name == "mro"


def is_inside(name: str) -> bool:
    """True for the attributes of frames, code, generators, coroutines and tracebacks."""
    return name.startswith(INSIDES)
