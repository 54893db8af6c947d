"""Replacement texts: `$1`, `$<name>`, `$&` and their kind. Source: ECMA-262 §22.1.3.19.1 GetSubstitution."""

from __future__ import annotations

import re
from typing import Any

from veloxc.js.strings.units import cut, merged, units_length
from veloxc.js.undefined import undefined

_MARKS = re.compile(r"\$(?:([$&`'])|([0-9]{1,2})|<([^>]*)>)")
_MARKS_WITHOUT_NAMES = re.compile(r"\$(?:([$&`'])|([0-9]{1,2}))()")  # `$<` is text where no group has a name


def get_substitution(
    matched: str, text: str, position: int, captures: list[Any], names: Any, template: str
) -> str:
    """`template` with its marks replaced. `captures` are the groups from 1; `names` an object or undefined."""
    if "$" not in template:
        return template

    def replaced(mark: re.Match[str]) -> str:
        sign, digits, name = mark.groups()
        if sign:
            return _around(sign, matched, text, position)
        if digits:
            return _numbered(digits, captures, mark[0])
        return _text(_get(names, name))

    marks = _MARKS_WITHOUT_NAMES if names is undefined else _MARKS
    return merged(marks.sub(replaced, template))


def _around(sign: str, matched: str, text: str, position: int) -> str:
    if sign == "$":
        return "$"
    if sign == "&":
        return matched
    if sign == "`":
        return cut(text, 0, position)
    return cut(text, min(position + units_length(matched), units_length(text)), units_length(text))


def _numbered(digits: str, captures: list[Any], whole: str) -> str:
    """`$12` is group 12 where there are as many, else group 1 and a 2."""
    number = int(digits)
    if not 1 <= number <= len(captures) and len(digits) == 2:
        number, rest = int(digits[0]), digits[1]
    else:
        rest = ""
    if not 1 <= number <= len(captures):
        return whole
    return _text(captures[number - 1]) + rest


def _get(names: Any, name: str) -> Any:
    from veloxc.js.members import get

    return get(names, name)


def _text(value: Any) -> str:
    if value is undefined:
        return ""
    from veloxc.js.coercion import string

    return string(value)
