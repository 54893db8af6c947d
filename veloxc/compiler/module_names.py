"""Which Python module a file of the project becomes: `routes/blog/[slug].velox` → `routes/blog/param_slug.py`.

The name depends on the path alone, so that a file compiled alone can import any other. Python's own files keep
their names. Two files that give the same module are an error of the project (`project.links`).
"""

from __future__ import annotations

import keyword
import re

_SEGMENT = re.compile(r"^(\[\[\.\.\.|\[\.\.\.|\[\[|\[|\()(.+?)(?:\]\]|\]|\))$")
_PREFIX = {"[[...": "optional_rest_", "[...": "rest_", "[[": "optional_", "[": "param_", "(": "group_"}
_SUFFIXES = (".velox", ".tsx", ".jsx", ".mts", ".cts", ".mjs", ".cjs", ".ts", ".js")


def module_name(path: str) -> str:
    """The dotted module of a project file: `components/Nav-Bar.tsx` → `components.Nav_Bar`.

    `path` is relative to the project, with `/`. A `.py` file keeps its name.
    """
    if path.endswith(".py"):
        stem = path.removesuffix("/__init__.py").removesuffix(".py")
        return stem.replace("/", ".")
    stem = path
    for suffix in _SUFFIXES:
        if path.endswith(suffix):
            stem = path[: -len(suffix)]
            break
    return ".".join(_segment(segment) for segment in stem.split("/"))


def _segment(text: str) -> str:
    """One folder or file name as an identifier."""
    text, plus, role = text.partition("+")
    match = _SEGMENT.match(text)
    name = _PREFIX[match[1]] + match[2] if match else text
    name = re.sub(r"\W", "_", name + ("_" + role if plus else ""))
    if not name or name[0].isdigit():
        name = "_" + name
    return name + "_" if keyword.iskeyword(name) else name


def relative_import(importer: str, imported: str) -> tuple[int, str]:
    """(level, module) of `from … import` in module file `importer` for module file `imported`, both project paths.

    `("routes/blog/[slug].velox", "lib/db.py")` → `(3, "lib.db")`: the dots climb out of `blog` and `routes`.
    """
    here = module_name(importer).split(".")[:-1]
    there = module_name(imported).split(".")
    common = 0
    while common < len(here) and common < len(there) - 1 and here[common] == there[common]:
        common += 1
    return len(here) - common + 1, ".".join(there[common:])
