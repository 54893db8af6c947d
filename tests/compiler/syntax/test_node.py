"""Syntax nodes: made by their fields, never changed, equal only to themselves."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from veloxc.compiler.syntax import markup, script, types
from veloxc.compiler.syntax.node import Node, revised
from veloxc.compiler.syntax.script import BinaryExpression, Identifier, Invalid, Literal, RegExpPattern


def all_nodes() -> list[Any]:
    found = {
        each for module in (script, types, markup) for each in vars(module).values() if isinstance(each, type)
    }
    return sorted((each for each in found if issubclass(each, Node)), key=lambda each: each.__name__)


def test_fields_and_defaults() -> None:
    name = Identifier(0, 1, "a")
    assert (name.start, name.end, name.name, name.typeAnnotation, name.optional, name.decorators) == (
        0,
        1,
        "a",
        None,
        False,
        (),
    )
    assert Identifier(0, 1, name="a", optional=True).optional
    assert Identifier.__match_args__ == ("start", "end", "name", "typeAnnotation", "optional", "decorators")
    with pytest.raises(TypeError):
        Identifier(0, 1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Identifier(0, 1, "a", wrong=1)  # type: ignore[call-arg]


@pytest.mark.parametrize("kind", all_nodes(), ids=lambda kind: kind.__name__)
def test_every_kind_is_locked(kind: Any) -> None:
    names = kind.__match_args__
    made = kind(*range(len(names)))
    assert [getattr(made, name) for name in names] == list(range(len(names)))
    assert made.type == kind.__name__ and type(made) is kind and isinstance(made, Node)
    for name in (*names, "other"):
        with pytest.raises(AttributeError):
            setattr(made, name, 1)
        with pytest.raises(AttributeError):
            delattr(made, name)
    assert not hasattr(made, "__dict__")


def test_identity() -> None:
    one, other = Identifier(0, 1, "a"), Identifier(0, 1, "a")
    assert one != other and one == one and len({one, other}) == 2


def test_revised() -> None:
    sum_ = BinaryExpression(0, 3, "+", Identifier(0, 1, "a"), Identifier(2, 3, "b"))
    changed = revised(sum_, operator="-")
    assert (changed.operator, changed.left, sum_.operator) == ("-", sum_.left, "+")


def test_matching_and_repr() -> None:
    match Literal(0, 1, 1, "1"):
        case Literal(start, end, value):
            assert (start, end, value) == (0, 1, 1)
    assert repr(RegExpPattern("a", "g")) == "RegExpPattern(pattern='a', flags='g')"
    assert repr(Invalid(1, 2)) == "Invalid(start=1, end=2)"


def test_copies() -> None:
    """Build workers send trees to each other."""
    sum_ = BinaryExpression(0, 3, "+", Identifier(0, 1, "a"), Identifier(2, 3, "b"))
    for copied in (copy.deepcopy(sum_), pickle.loads(pickle.dumps(sum_))):
        assert repr(copied) == repr(sum_) and copied is not sum_
