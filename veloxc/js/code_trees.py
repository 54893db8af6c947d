"""The expression that a call in compiled code stands for, from its instructions: no source text is needed.

Every instruction knows the columns of the expression it ends (PEP 657), so the tree is in the nesting of the columns.
"""

from __future__ import annotations

import ast
import dis
from dataclasses import dataclass
from types import CodeType

Place = tuple[int, int, int, int]
"""First line and column, last line and column."""

_SILENT = frozenset(
    {"CACHE", "PRECALL", "KW_NAMES", "PUSH_NULL", "SWAP", "NOP", "EXTENDED_ARG", "RESUME", "POP_TOP"}
    | {"LIST_EXTEND", "LIST_TO_TUPLE", "DICT_UPDATE", "DICT_MERGE"}
)
_UNKNOWN = ast.Tuple([], ast.Load())
"""What stands for an expression of another kind."""


@dataclass(frozen=True)
class _Step:
    place: Place
    name: str
    value: object
    argument: int


def call_at(code: CodeType, offset: int) -> ast.Call | None:
    """The call that the instruction at `offset` makes; None where it makes none, or columns are switched off."""
    steps = []
    for instruction in dis.get_instructions(code):
        if instruction.offset > offset:
            break
        place = _place(instruction)
        if place is not None and instruction.opname not in _SILENT:
            steps.append(_Step(place, instruction.opname, instruction.argval, instruction.arg or 0))
    if not steps or not steps[-1].name.startswith("CALL"):
        return None
    whole = steps[-1].place
    inside = [step for step in steps if _contains(whole, step.place)]
    node = _tree(whole, inside)
    return node if isinstance(node, ast.Call) else None


def _place(instruction: dis.Instruction) -> Place | None:
    position = instruction.positions
    if position is None:
        return None
    line, end_line, column, end_column = position
    if line is None or end_line is None or column is None or end_column is None:
        return None
    return line, column, end_line, end_column


def _contains(outer: Place, inner: Place) -> bool:
    return outer[:2] <= inner[:2] and inner[2:] <= outer[2:]


def _tree(place: Place, steps: list[_Step]) -> ast.expr:
    """The expression of a place; `steps` are those inside of it, in order."""
    own = [step for step in steps if step.place == place]
    inner = [step for step in steps if step.place != place]
    places: list[Place] = []
    for step in inner:
        if not any(_contains(other, step.place) for other in places):
            places = [other for other in places if not _contains(step.place, other)]
            places.append(step.place)
    parts = [_tree(each, [step for step in inner if _contains(each, step.place)]) for each in places]
    return _node(own[-1], parts) if own else _UNKNOWN


def _node(step: _Step, parts: list[ast.expr]) -> ast.expr:
    name, load = step.name, ast.Load()
    if name == "LOAD_CONST" or name.startswith("RETURN_CONST"):
        plain = step.value is None or isinstance(step.value, (str, int, float))
        return ast.Constant(step.value) if plain else _UNKNOWN  # type: ignore[arg-type]
    if name in ("LOAD_ATTR", "LOAD_METHOD") and parts:
        return ast.Attribute(parts[0], str(step.value), load)
    if name.startswith("LOAD_") and isinstance(step.value, str):
        return ast.Name(step.value, load)
    if name == "BINARY_SUBSCR" and len(parts) == 2:
        return ast.Subscript(parts[0], parts[1], load)
    if name.startswith("CALL") and parts:
        return ast.Call(parts[0], parts[1:], [])
    if name == "COPY" and parts:  # `(t := value)`
        return parts[0]
    if name == "BUILD_LIST":
        return ast.List(parts, load)
    if name in ("BUILD_MAP", "BUILD_CONST_KEY_MAP"):
        return ast.Dict([None] * step.argument, [_UNKNOWN] * step.argument)
    return _UNKNOWN
