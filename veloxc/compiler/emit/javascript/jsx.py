"""JSX as calls of its run time: `_jsx("p", { class: "a", children: "b" }, key)` (what `jsx: react-jsx` means)."""

from __future__ import annotations

import json
import re
from typing import TypeAlias

from veloxc.compiler.emit.javascript.module import Module, writes
from veloxc.compiler.source import Span
from veloxc.compiler.syntax import markup as jsx, script as js
from veloxc.compiler.syntax.jsx_text import meaning

RUNTIME, CLASSIC = "preact/jsx-runtime", "preact"
_NAME = re.compile(r"[A-Za-z_$][\w$]*\Z", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")
_TEXT_EDGE = re.compile(r"\s*")
Attribute: TypeAlias = "jsx.JSXAttribute | jsx.JSXSpreadAttribute"


@writes(jsx.JSXElement)
def _element(module: Module, node: jsx.JSXElement) -> None:
    opening = node.openingElement
    attributes: list[Attribute] = [each for each in opening.attributes if not isinstance(each, js.Invalid)]
    key = next((each for each in attributes if _is_key(each)), None)
    children = _children(node)
    classic = key is not None and _follows_spread(key, attributes)
    moved = () if key is None or classic else _moved_key(module, key)
    function = "createElement" if classic else _function(children)
    head = f"{_runtime(module, function)}({_tag(opening.name)}, {{"
    module.edits.replace(node.start, opening.name.end, head)
    for each in attributes:
        if not moved or each is not key:
            _attribute(module, each)
    if node.closingElement is None:
        slash = module.edits.last(opening.end - 1) - 1
        module.edits.replace(slash, opening.end, "}", *moved, ")")
        return
    before, after = _around(children, classic)
    module.edits.replace(opening.end - 1, opening.end, before)
    _write_children(module, node.children)
    closing = node.closingElement
    module.edits.replace(closing.start, closing.end, after, *moved, ")")


@writes(jsx.JSXFragment)
def _fragment(module: Module, node: jsx.JSXFragment) -> None:
    children = _children(node)
    before, after = _around(children, classic=False)
    function, fragment = _runtime(module, _function(children)), _runtime(module, "Fragment")
    opening, closing = node.openingFragment, node.closingFragment
    module.edits.replace(opening.start, opening.end, f"{function}({fragment}, {{{before}")
    _write_children(module, node.children)
    module.edits.replace(closing.start, closing.end, after + ")")


# ---- the call


def _function(children: list[jsx.JSXChild]) -> str:
    several = len(children) > 1 or any(isinstance(child, jsx.JSXSpreadChild) for child in children)
    return "jsxs" if several else "jsx"


def _around(children: list[jsx.JSXChild], classic: bool) -> tuple[str, str]:
    """What stands before and after the children; each of them has a comma behind it."""
    if classic:
        return "},", ""
    if not children:
        return "", " }"
    if _function(children) == "jsxs":
        return " children: [", "] }"
    return " children: ", " }"


def _tag(name: jsx.JSXTagName) -> str:
    """Elements by their name in quotes, components by the value that they name."""
    if isinstance(name, jsx.JSXNamespacedName):
        return quoted(f"{name.namespace.name}:{name.name.name}")
    if isinstance(name, jsx.JSXMemberExpression):
        return f"{_member(name.object)}.{name.property.name}"
    element = "a" <= name.name[:1] <= "z" and name.name != "this"
    return quoted(name.name) if element or "-" in name.name else name.name


def _member(name: jsx.JSXTagName) -> str:
    if isinstance(name, jsx.JSXMemberExpression):
        return f"{_member(name.object)}.{name.property.name}"
    return name.name if isinstance(name, jsx.JSXIdentifier) else ""


def quoted(text: str) -> str:
    """A text as a literal of JavaScript; halves of surrogate pairs as escapes, as they have no UTF-8."""
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", json.dumps(text, ensure_ascii=False))


# ---- attributes


def _attribute(module: Module, node: Attribute) -> None:
    edits = module.edits
    if isinstance(node, jsx.JSXSpreadAttribute):
        edits.replace(node.start, node.start + 1, "")
        edits.replace(node.end - 1, node.end, ",")
        return
    name, value = _property(node.name), node.value
    if value is None:
        edits.replace(node.start, node.end, f"{name}: true,")
    elif isinstance(value, js.Literal):
        edits.replace(node.start, node.end, f"{name}: {quoted(str(value.value))},")
    elif isinstance(value, jsx.JSXExpressionContainer):
        edits.replace(node.start, value.start + 1, f"{name}: ")
        edits.replace(value.end - 1, value.end, ",")
    else:
        edits.replace(node.start, value.start, f"{name}: ")
        edits.after(value.end, ",")


def _property(name: jsx.JSXIdentifier | jsx.JSXNamespacedName) -> str:
    if isinstance(name, jsx.JSXNamespacedName):
        return quoted(f"{name.namespace.name}:{name.name.name}")
    return name.name if _NAME.match(name.name) else quoted(name.name)


def _is_key(node: Attribute) -> bool:
    return isinstance(node, jsx.JSXAttribute) and getattr(node.name, "name", None) == "key"


def _follows_spread(key: Attribute, attributes: list[Attribute]) -> bool:
    """Whether the spread may bring a key of its own, which the one after it overrides: only `createElement` knows."""
    before = attributes[: attributes.index(key)]
    return any(isinstance(each, jsx.JSXSpreadAttribute) for each in before)


def _moved_key(module: Module, key: Attribute) -> tuple[str | Span, ...]:
    """The key as the last argument; its own line ends go with it."""
    value = key.value if isinstance(key, jsx.JSXAttribute) else None
    lost = module.edits.line_ends(key.start, key.end)
    if value is None:
        module.edits.cut(key.start, key.end)
        return (", true",)
    if isinstance(value, js.Literal):
        module.edits.cut(key.start, key.end)
        return (f", {quoted(str(value.value))}",)
    inside = (
        Span(value.start + 1, value.end - 1)
        if isinstance(value, jsx.JSXExpressionContainer)
        else Span(value.start, value.end)
    )
    carried = module.edits.line_ends(inside.start, inside.end)
    module.edits.rewrite(key.start, key.end, lost.removesuffix(carried))
    return (", ", inside)


# ---- children


def _children(node: jsx.JSXElement | jsx.JSXFragment) -> list[jsx.JSXChild]:
    """Those that stand for something: no blank text, no comments."""
    return [child for child in node.children if not _is_nothing(child)]


def _is_nothing(child: jsx.JSXChild) -> bool:
    if isinstance(child, jsx.JSXText):
        return not meaning(child)
    return isinstance(child, jsx.JSXExpressionContainer) and isinstance(
        child.expression, jsx.JSXEmptyExpression
    )


def _write_children(module: Module, children: tuple[jsx.JSXChild, ...]) -> None:
    edits = module.edits
    for child in children:
        if isinstance(child, jsx.JSXText):
            _write_text(module, child)
        elif isinstance(child, jsx.JSXElement | jsx.JSXFragment):
            edits.after(child.end, ",")
        elif isinstance(child, jsx.JSXExpressionContainer | jsx.JSXSpreadChild):
            edits.replace(child.start, child.start + 1, "")
            edits.replace(child.end - 1, child.end, "" if _is_nothing(child) else ",")


def _write_text(module: Module, node: jsx.JSXText) -> None:
    """The literal where the text begins; white space around it stays as the layout of the code."""
    text = meaning(node)
    if not text:
        return
    edge = _TEXT_EDGE.match(node.raw)
    lead = edge[0] if edge is not None else ""
    lead = lead if module.edits.line_ends(node.start, node.start + len(lead)) else ""
    trail = node.raw[len(node.raw.rstrip()) :] if lead != node.raw else ""
    trail = trail if "\n" in trail else ""
    start, end = node.start + len(lead), node.end - len(trail)
    module.edits.replace(start, max(start, end), quoted(text) + ",")
    if start >= end:
        module.edits.before(node.end, quoted(text) + ",")


# ---- the import


def _runtime(module: Module, name: str) -> str:
    """What a function of the run time is called here; it is imported in the end."""
    if name not in module.runtime:
        module.runtime[name] = module.fresh(f"_{name}")
    return module.runtime[name]


def import_runtime(module: Module) -> None:
    """Before the first statement, on its line; after the directives."""
    classic = {name: local for name, local in module.runtime.items() if name == "createElement"}
    automatic = {name: local for name, local in module.runtime.items() if name != "createElement"}
    written = "".join(
        f"import {{ {', '.join(f'{name} as {local}' for name, local in names.items())} }} from {quoted(source)};"
        for names, source in ((classic, CLASSIC), (automatic, RUNTIME))
        if names
    )
    if not written:
        return
    body = module.document.program.body
    directives = [
        each for each in body if isinstance(each, js.ExpressionStatement) and each.directive is not None
    ]
    if directives:
        last = directives[-1]
        closed = module.text[last.end - 1] == ";"
        module.edits.after(last.end, (" " if closed else "; ") + written)
    else:
        module.edits.before(body[0].start, written + " ")
