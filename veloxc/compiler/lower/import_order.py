"""The order of an emitted module's imports: as isort has it, save that modules of the site stay in the order in which
they were written, which is the order in which they run (ECMAScript §16.2.1.6.1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from veloxc.compiler import ir

_Import = ir.Import | ir.ImportFrom
_NUMBER = re.compile(r"(\d+)")


class Imports(list[_Import]):
    """The imports of a file, as they were written. `folders`: (level, module) of those whose names are modules."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: set[tuple[int, str]] = set()


def in_order(library: Iterable[_Import], written: Imports) -> list[ir.Stmt]:
    """Python's own modules, installed ones, those of the site."""
    merged = _merged([*library, *written], written.folders)
    foreign = [each for each in merged if ir.import_section(each) < 2]
    of_site = [each for each in merged if ir.import_section(each) == 2]
    return [*sorted(foreign, key=_place), *of_site]


def _merged(imports: list[_Import], folders: set[tuple[int, str]]) -> list[_Import]:
    """From-imports of one module in one statement, where the first stands; those of modules, which run when they are
    imported, only where they follow each other."""
    result: list[_Import] = []
    places: dict[tuple[int, str], int] = {}
    for each in imports:
        if not isinstance(each, ir.ImportFrom):
            result.append(each)
            continue
        key = (each.level, each.module)
        at = places.get(key)
        if at is None or (key in folders and at != len(result) - 1):
            places[key] = at = len(result)
            result.append(ir.ImportFrom(each.span, each.module, (), each.level))
        first = result[at]
        assert isinstance(first, ir.ImportFrom)
        names = (*first.names, *(pair for pair in each.names if pair not in first.names))
        if key not in folders:
            names = tuple(sorted(names, key=_name_place))
        result[at] = ir.ImportFrom(first.span, first.module, names, first.level)
    return result


def _place(statement: _Import) -> tuple[object, ...]:
    return ir.import_section(statement), isinstance(statement, ir.ImportFrom), _natural(statement.module)


def _name_place(pair: tuple[str, str | None]) -> tuple[object, ...]:
    """Constants, then classes, then the rest."""
    name, alias = pair
    kind = 0 if len(name) > 1 and name.isupper() else 1 if name[:1].isupper() else 2
    return kind, _natural(name), alias or ""


def _natural(name: str) -> tuple[object, ...]:
    """Letters without their case, and numbers by their value: `t2` before `t10`."""
    return tuple(int(part) if part.isdigit() else part for part in _NUMBER.split(name.lower()))
