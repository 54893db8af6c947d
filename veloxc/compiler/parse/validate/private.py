"""Private names: declared once in a class, used inside of it, and only after `.` or left of `in`."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler.diagnostics.early_classes import (
    DuplicatePrivateName,
    MisplacedPrivateName,
    ReservedMember,
    UndeclaredPrivateName,
)
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import PrivateIdentifier
from veloxc.compiler.syntax.types import TSEmptyBodyFunctionExpression


def private_names(visit: Visit, members: Sequence[Node]) -> dict[str, Span]:
    """The private names that the members of a class declare, each with the place of the first declaration."""
    names: dict[str, Span] = {}
    declared: dict[str, set[tuple[str, bool]]] = {}
    for member in members:
        key = getattr(member, "key", None)
        if not isinstance(key, PrivateIdentifier):
            continue
        if isinstance(getattr(member, "value", None), TSEmptyBodyFunctionExpression):
            continue
        if key.name == "constructor":
            visit.add(ReservedMember(span=span(key), what="a class member cannot be named `#constructor`"))
        kind, static = getattr(member, "kind", "field"), bool(getattr(member, "static", False))
        seen = declared.setdefault(key.name, set())
        pair = kind in ("get", "set") and seen == {("set" if kind == "get" else "get", static)}
        if key.name in names and not pair:
            visit.add(DuplicatePrivateName(span=span(key), name=key.name, first=names[key.name]))
        names.setdefault(key.name, span(key))
        seen.add((kind, static))
    return names


def private_use(visit: Visit, node: Node) -> None:
    """A private name after `.` or left of `in`: a class around it declares it."""
    assert isinstance(node, PrivateIdentifier)
    private = visit.state.private
    known: list[str] = []
    while private is not None:
        if node.name in private.names:
            return
        known.extend(private.names)
        private = private.outer
    if not visit.recovered:
        from difflib import get_close_matches

        meant = get_close_matches(node.name, known[:500], n=1)
        visit.add(UndeclaredPrivateName(span=span(node), name=node.name, meant=meant[0] if meant else None))


@validates(PrivateIdentifier)
def private_identifier(visit: Visit, node: PrivateIdentifier) -> None:
    """Anywhere else (where it may stand it is not visited)."""
    visit.add(MisplacedPrivateName(span=span(node), name=node.name))
