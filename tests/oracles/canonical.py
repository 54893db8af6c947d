"""Our tree in the canonical lines that `estree.mjs` prints of typescript-estree's, and its digest."""

from __future__ import annotations

import hashlib
import json
import struct
from typing import Any

from veloxc.compiler.syntax.markup import Comment, Document
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import Literal, RegExpPattern
from veloxc.compiler.syntax.walk import child_fields, value_fields

_LEFT_OUT = {"sourceType"}


def lines(root: Node) -> list[str]:
    """The tree under a node, a line per node; the form is described in `estree.mjs`."""
    out: list[str] = []
    waiting: list[tuple[int, str, Node | None]] = [(0, "", root)]
    while waiting:
        depth, label, node = waiting.pop()
        head = " " * depth + label
        if node is None:
            out.append(f"{head} null")
            continue
        out.append(f"{head} {node.type} {node.start}-{node.end}{''.join(sorted(_values(node)))}")
        waiting.extend(reversed(_below(node, depth + 1)))
    return out


def comments(document: Document) -> list[str]:
    return [_comment(comment) for comment in document.comments]


def of(document: Document) -> list[str]:
    """All lines of a module: its tree and its comments."""
    return [*lines(document.program), *comments(document)]


def digests(document: Document) -> dict[str, Any]:
    """What `estree.mjs --digest` says: (start, end, digest) of each statement of the module, and of the comments."""
    return {
        "statements": [
            [statement.start, statement.end, _digest(lines(statement))] for statement in document.program.body
        ],
        "comments": _digest(comments(document)),
    }


def _digest(text: list[str]) -> str:
    return hashlib.sha256("\n".join(text).encode()).hexdigest()[:16]


def _comment(comment: Comment) -> str:
    return f"{comment.kind} {comment.start}-{comment.end} {json.dumps(comment.value)}"


def _below(node: Node, depth: int) -> list[tuple[int, str, Node | None]]:
    found: list[tuple[int, str, Node | None]] = []
    for name in sorted(child_fields(node.__class__), key=lambda name: name.rstrip("_")):
        value = getattr(node, name)
        if isinstance(value, tuple):
            found.extend((depth, f"{name.rstrip('_')}[{i}]", item) for i, item in enumerate(value))
        elif value is not None:
            found.append((depth, name.rstrip("_"), value))
    return found


def _values(node: Node) -> list[str]:
    found = []
    for name in value_fields(node.__class__):
        value = getattr(node, name)
        if value is None or value is False or name in _LEFT_OUT:
            continue
        if isinstance(value, RegExpPattern):
            found.append(f" regex={json.dumps(value.pattern)}/{value.flags}")
        elif not (name == "value" and isinstance(node, Literal) and node.bigint is not None):
            found.append(f" {name.rstrip('_')}={_scalar(value)}")
    return found


def _scalar(value: object) -> str:
    if value is True:
        return "true"
    if isinstance(value, (int, float)):
        return struct.pack(">d", float(value)).hex()
    return json.dumps(value)
