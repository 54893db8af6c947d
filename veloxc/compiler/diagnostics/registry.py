"""All diagnostic classes, found by looking into the modules beside this one, and the page that each of them has."""

from __future__ import annotations

import inspect
import pkgutil
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from veloxc.compiler import diagnostics as package
from veloxc.compiler.diagnostics.diagnostic import Mistake

AREAS = {
    "VX00": "veloxc itself",
    "VX01": "syntax",
    "VX02": "fences, and the syntax of literals, modules and types",
    "VX03": "config and modes",
    "VX04": "routes and paths",
    "VX05": "components and props",
    "VX06": "islands and security",
    "VX07": "markup",
    "VX08": "JavaScript that is not supported",
    "VX09": "suppressions",
}
_SECTION = re.compile(r"^(Wrong|Instead):[ \t]*\n\n((?:(?: {4}.*)?\n?)+)", re.MULTILINE)
_CODE = re.compile(r"VX\d{4}")
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Page:
    """What `veloxc explain` shows. `wrong` and `instead` are examples; empty where no text can make the mistake."""

    mistake: type[Mistake]
    what: str
    why: str
    wrong: str
    instead: str


@cache
def registry() -> dict[str, type[Mistake]]:
    """All diagnostic classes by code, in order. Raises ValueError where two share a code or a slug."""
    found: dict[str, type[Mistake]] = {}
    slugs: dict[str, type[Mistake]] = {}
    for module in pkgutil.iter_modules(package.__path__):
        for mistake in _mistakes(f"{package.__name__}.{module.name}"):
            if not _CODE.fullmatch(mistake.code) or not _SLUG.fullmatch(mistake.slug):
                raise ValueError(f"{mistake.__qualname__}: bad code or slug: {mistake.code} {mistake.slug}")
            for table, key in ((found, mistake.code), (slugs, mistake.slug)):
                if key in table:
                    raise ValueError(f"{key} is both {table[key].__qualname__} and {mistake.__qualname__}")
                table[key] = mistake
    return dict(sorted(found.items()))


def _mistakes(module_name: str) -> Iterator[type[Mistake]]:
    """The classes with a code that a module itself defines; those without are shared bases."""
    for value in vars(import_module(module_name)).values():
        if (
            isinstance(value, type)
            and issubclass(value, Mistake)
            and value.__module__ == module_name
            and hasattr(value, "code")
        ):
            yield value


def find(name: str) -> type[Mistake] | None:
    """The class with this code (in either case) or slug."""
    known = registry()
    by_code = known.get(name.upper())
    return by_code or next((mistake for mistake in known.values() if mistake.slug == name.lower()), None)


def meant(name: str) -> str | None:
    """The code or slug that is most like a misspelt one."""
    import difflib

    names = [*registry(), *(mistake.slug for mistake in registry().values())]
    matches = difflib.get_close_matches(name, names, n=1, cutoff=0.75)
    return matches[0] if matches else None


def page(mistake: type[Mistake]) -> Page:
    """Read a class's docstring: first paragraph, reasons, and the two examples."""
    text = inspect.cleandoc(mistake.__doc__ or "") + "\n"
    sections = {match[1]: textwrap.dedent(match[2]).strip("\n") for match in _SECTION.finditer(text)}
    first = _SECTION.search(text)
    prose = text[: first.start()] if first else text
    what, _, why = prose.strip().partition("\n\n")
    return Page(
        mistake, " ".join(what.split()), why.strip(), sections.get("Wrong", ""), sections.get("Instead", "")
    )
