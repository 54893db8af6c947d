"""`walk` finds exactly the fields that hold nodes, goes to any depth, and `dump` prints what it finds."""

from __future__ import annotations

import inspect
import json
import re

import pytest

from veloxc.compiler.syntax import markup, script, types
from veloxc.compiler.syntax.dump import estree_json, outline
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import BinaryExpression, Identifier, Literal, UnaryExpression
from veloxc.compiler.syntax.walk import child_fields, children, in_source_order, value_fields, walk

CLASSES = [
    cls
    for module in (script, types, markup)
    for cls in vars(module).values()
    if isinstance(cls, type) and issubclass(cls, Node) and cls.__module__ == module.__name__
]
NAMES = {**vars(types), **vars(script), **vars(markup)}


def _annotations(cls: type[Node]) -> dict[str, str]:
    return {n: str(a) for base in reversed(cls.__mro__) for n, a in inspect.get_annotations(base).items()}


def _holds_nodes(annotation: str) -> bool:
    """Aliases are spelled out; then any word that names a node class says yes."""
    for word in re.findall(r"\w+", re.sub(r"OneOf\[[^]]*\]", "", annotation)):
        meant = NAMES.get(word)
        if isinstance(meant, str) and _holds_nodes(meant):
            return True
        if isinstance(meant, type) and issubclass(meant, Node):
            return True
    return False


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_fields_of_nodes_are_those_whose_type_is_a_node(cls: type[Node]) -> None:
    beside = {"comments", "parenthesized", "fences"} if cls is markup.Document else set()
    annotations = _annotations(cls)
    assert set(child_fields(cls)) == {n for n, a in annotations.items() if _holds_nodes(a)} - beside
    assert set(child_fields(cls)) | set(value_fields(cls)) | {"start", "end"} | beside == set(annotations)


def _sum() -> BinaryExpression:
    return BinaryExpression(0, 5, "+", Identifier(0, 1, "a"), Literal(4, 5, 1, "1"))


def test_walk_goes_through_parents_first_and_in_order() -> None:
    tree = _sum()
    assert [node.type for node in walk(tree)] == ["BinaryExpression", "Identifier", "Literal"]
    assert children(tree) == [tree.left, tree.right]
    backwards = BinaryExpression(0, 5, "+", tree.right, tree.left)
    assert in_source_order(backwards) == [tree.left, tree.right]


def test_depth_is_no_limit() -> None:
    tree: script.Expression = Identifier(50_000, 50_001, "a")
    for depth in range(50_000, 0, -1):
        tree = UnaryExpression(depth - 1, 50_001, "!", tree)
    assert sum(1 for _ in walk(tree)) == 50_001
    assert estree_json(tree).count("UnaryExpression") == 50_000


def test_outline_and_json_show_fields_places_and_values() -> None:
    assert outline(_sum()) == (
        'BinaryExpression 0..5 operator="+"\n  left: Identifier 0..1 name="a"\n  right: Literal 4..5 value=1 raw="1"\n'
    )
    tree = json.loads(estree_json(_sum()))
    assert tree["left"] == {
        "type": "Identifier",
        "start": 0,
        "end": 1,
        "name": "a",
        "optional": False,
        "typeAnnotation": None,
        "decorators": [],
    }
    function = script.ArrowFunctionExpression(0, 7, (), Identifier(6, 7, "a"), async_=True, expression=True)
    assert json.loads(estree_json(function))["async"] is True
