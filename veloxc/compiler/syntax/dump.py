"""The tree as text, for `--emit=ast`, for tests, and for eyes: an outline, or ESTree's JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import RegExpPattern
from veloxc.compiler.syntax.walk import child_fields, value_fields


def outline(root: Node) -> str:
    """One line per node: indentation, the field it is in, its name, start..end, and its values that say something.

    None, False and empty tuples are left out.
    """
    return "\n".join(_lines(root)) + "\n"


def _lines(root: Node) -> Iterator[str]:
    waiting: list[tuple[int, str, Node | None]] = [(0, "", root)]
    while waiting:
        depth, field, node = waiting.pop()
        label = f"{'  ' * depth}{field}"
        if node is None:
            yield f"{label}-"
            continue
        yield f"{label}{node.type} {node.start}..{node.end}{_values(node)}"
        waiting.extend(reversed(list(_below(node, depth + 1))))


def _below(node: Node, depth: int) -> Iterator[tuple[int, str, Node | None]]:
    for name in child_fields(node.__class__):
        value = getattr(node, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield depth, f"{name}[{index}]: ", item
        elif value is not None:
            yield depth, f"{name}: ", value


def _values(node: Node) -> str:
    words = []
    for name in value_fields(node.__class__):
        value = getattr(node, name)
        if value is True:
            words.append(f" {name}")
        elif isinstance(value, RegExpPattern):
            words.append(f" {name}=/{value.pattern}/{value.flags}")
        elif value is not None and value is not False:
            words.append(f" {name}={json.dumps(value, ensure_ascii=False, default=str)}")
    return "".join(words)


def estree_json(root: Node) -> str:
    """The tree as ESTree's JSON: `type`, `start`, `end` and every field, `async_` under ESTree's name `async`."""
    pieces: list[str] = []
    waiting: list[str | Node] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            pieces.append(item)
        else:
            waiting.extend(reversed(list(_json_parts(item))))
    return "".join(pieces)


def _json_parts(node: Node) -> Iterator[str | Node]:
    yield f'{{"type":"{node.type}","start":{node.start},"end":{node.end}'
    for name in value_fields(node.__class__):
        value = getattr(node, name)
        if isinstance(value, RegExpPattern):
            value = {"pattern": value.pattern, "flags": value.flags}
        yield f',"{name.rstrip("_")}":{_json_value(value)}'
    for name in child_fields(node.__class__):
        value = getattr(node, name)
        yield f',"{name.rstrip("_")}":'
        if isinstance(value, tuple):
            yield "["
            for index, item in enumerate(value):
                yield "," if index else ""
                yield "null" if item is None else item
            yield "]"
        else:
            yield "null" if value is None else value
    yield "}"


def _json_value(value: Any) -> str:
    """JSON has no infinity, which a number such as `1e999` is: null, as `JSON.stringify` writes it."""
    return "null" if value in (float("inf"), float("-inf")) else json.dumps(value)
