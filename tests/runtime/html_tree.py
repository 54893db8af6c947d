"""HTML compared by what a browser makes of it: elements, attributes in any order, merged text."""

from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode


def tree(html: str) -> Any:
    """`(tag, attributes, children)` of a fragment's nodes; text is a string, attributes are a sorted tuple."""
    body = LexborHTMLParser(f"<!DOCTYPE html><html><body>{html}</body></html>").body
    assert body is not None
    return _children(body)


def _children(node: LexborNode) -> tuple[Any, ...]:
    found: list[Any] = []
    child = node.first_child
    while child is not None:
        if child.tag == "-text":
            if found and isinstance(found[-1], str):
                found[-1] += child.text_content or ""
            else:
                found.append(child.text_content or "")
        elif child.tag not in ("-comment", "_comment"):
            attributes = tuple(sorted((name, value or "") for name, value in child.attributes.items()))
            found.append((child.tag, attributes, _children(child)))
        child = child.next
    return tuple(found)
