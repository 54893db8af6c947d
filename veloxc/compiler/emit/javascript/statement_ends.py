"""Semicolons where a statement ended by itself only because of the types that are gone (ECMAScript §12.10)."""

from __future__ import annotations

import re

from veloxc.compiler.emit.javascript.module import Module
from veloxc.compiler.syntax import script as js, types as ts

_CONTINUES = re.compile(r"[(\[`*/+.-]|(?:in|instanceof)\b")
"""What would go on with the line before."""
_PREFIXES = frozenset({"get", "set", "static", "accessor"})
"""Names of fields that would say something about the next member."""


def keep_apart(module: Module) -> None:
    """To be called when all other edits are made."""
    ends = [
        node.end
        for node in module.tree.of(
            js.ExpressionStatement,
            js.VariableDeclaration,
            js.ReturnStatement,
            js.ThrowStatement,
            js.ExportDefaultDeclaration,
            js.PropertyDefinition,
            js.AccessorProperty,
            ts.TSImportEqualsDeclaration,
        )
        if module.text[node.end - 1] != ";" and _runs_on(module, node.end)
    ]
    ends += [
        node.end
        for node in module.tree.of(js.PropertyDefinition)
        if node.typeAnnotation is not None
        and node.value is None
        and not node.declare
        and isinstance(node.key, js.Identifier)
        and node.key.name in _PREFIXES
        and module.text[node.end - 1] != ";"
    ]
    for end in dict.fromkeys(ends):
        module.edits.after(end, ";")


def _runs_on(module: Module, end: int) -> bool:
    offset, shown = module.edits.shown_after(end)
    return _CONTINUES.match(shown) is not None and module.edits.any_between(end, offset)
