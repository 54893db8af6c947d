"""Names that JavaScript gives everybody, as names of `veloxc.js`, and the members that are plain attributes there."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import CallExpression, Identifier, MemberExpression
from veloxc.runtime.contract import MODULES

RENAMED = {"TypeError": "TypeError_", "ReferenceError": "ReferenceError_", "SyntaxError": "SyntaxError_"}
"""Globals whose names are Python's own: another name in `veloxc.js`."""

_MEMBERS = {
    "Math": """
        E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp
        expm1 floor fround hypot imul log log10 log1p log2 max min pow random round sign sin sinh sqrt tan tanh trunc
    """,
    "Number": """
        EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN POSITIVE_INFINITY isFinite
        isInteger isNaN isSafeInteger parseFloat parseInt
    """,
    "Object": """
        assign create defineProperties defineProperty entries freeze fromEntries getOwnPropertyDescriptor
        getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols getPrototypeOf groupBy hasOwn isExtensible
        isFrozen isSealed keys preventExtensions seal setPrototypeOf values
    """,
    "Array": "isArray of",
    "String": "fromCharCode fromCodePoint raw",
    "Symbol": """
        asyncIterator hasInstance isConcatSpreadable iterator match matchAll replace search species split toPrimitive
        toStringTag unscopables
    """,
    "JSON": "parse stringify",
    "Promise": "all allSettled any race reject resolve withResolvers",
    "Date": "UTC now parse",
    "BigInt": "asIntN asUintN",
    "console": "debug error info log table warn",
}
STATIC_MEMBERS = {name: frozenset(members.split()) for name, members in _MEMBERS.items()}
"""Members of globals that are Python attributes of the same name, written `Math.max`; all others go through `get`."""


_ASK_THIS = ("Promise", "Array")
"""Their static methods ask which class they are called on, so taken as values they must not be bound to theirs."""

OF_THE_SERVER = frozenset({"fetch"})
"""Globals that know of the render they are called in."""


def global_name(context: Context, name: str) -> ir.Expr:
    """A global by its JavaScript name."""
    if name in OF_THE_SERVER:
        return context.imported(MODULES["velox/server"], name)
    return context.js(RENAMED.get(name, name))


def global_of(context: Context, node: object) -> str | None:
    """The name of the global that an expression is, if it is one that nobody shadows."""
    if not isinstance(node, Identifier) or context.binding(node) is not None:
        return None
    if node in context.analysis.unresolved or node.name in context.analysis.implicit:
        return None
    return node.name


def _is_called(context: Context, node: Node) -> bool:
    parent = context.analysis.parents.get(node)
    return isinstance(parent, CallExpression) and parent.callee is node


def static_member(context: Context, node: MemberExpression) -> ir.Expr | None:
    """`Math.PI`, `Object.keys`: a member of a global that is a plain attribute in Python too."""
    name = global_of(context, node.object)
    if name is None or node.computed or not isinstance(node.property, Identifier):
        return None
    member = node.property.name
    if member not in STATIC_MEMBERS.get(name, ()):
        return None
    if name in _ASK_THIS and not _is_called(context, node):
        return None
    return context.settle_value(ir.Attribute(global_name(context, name), member))
