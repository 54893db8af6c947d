"""Python names for JavaScript bindings: kept wherever Python allows it (lowering.md §1).

A block is no scope in Python, so all bindings of one JavaScript function share one namespace: the first keeps its
name, a later one that must be told apart becomes `x_2`. Bindings of blocks side by side that no closure sees share.
"""

from __future__ import annotations

import keyword
import unicodedata
from functools import cache

from veloxc.compiler.analyze.result import Analysis, Binding, Scope
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import FunctionExpression

_BUILTINS = """
all any bool callable classmethod dict enumerate float getattr hasattr int isinstance issubclass len list max min next
object property range reversed setattr slice sorted staticmethod str sum super tuple type zip
Exception BaseException StopIteration write
"""
BUILTINS = frozenset(_BUILTINS.split())
"""Python's own names that emitted code uses; `write` is the first parameter of every component."""

_HELPERS = """
add arity attr bitwise_and bitwise_not bitwise_or bitwise_xor call caught close decrement delete divide get guard gt gte
has hole increment index instance_of int32 items iterate keys left_shift length loosely_equal lt lte member multiply
named native negate new number numeric page part pause plus power props put read remainder require_object same
spread_object start started step string subtract suspense take take_rest text thrown truthy typeof uint32 unbound
undefined unset without write yield_from
"""
HELPERS = frozenset(_HELPERS.split())
"""Names of `veloxc.js` and `veloxc.runtime` that generated names keep clear of. A user's own keep theirs:
the import is then `from veloxc.js import get as js_get`."""


@cache
def python_name(name: str) -> str:
    """The Python name for a JavaScript identifier, the same in every module (exports and props rely on it).

    Keywords and Python names that emitted code uses get `_` at the end; two leading underscores go (they are mangled
    inside classes); what Python does not allow in a name becomes `_`.
    """
    name = unicodedata.normalize("NFKC", name)
    plain = "".join(char if ("_" + char).isidentifier() else "_" for char in name)
    if plain.startswith("__"):
        plain = plain.lstrip("_") or "_"
    if not plain or not plain.isidentifier():
        plain = "_" + plain
    return plain + "_" if is_reserved(plain) else plain


def is_reserved(name: str) -> bool:
    return keyword.iskeyword(name) or name in BUILTINS


def is_attribute(name: str) -> bool:
    """Can a property of this name be written `o.name` and `f(name=…)` in Python, inside classes too?"""
    return (
        name.isascii() and name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("__")
    )


def numbered(base: str, taken: object) -> str:
    """The first of `x`, `x_2`, `x_3`… for which `taken(name)` is false."""
    assert callable(taken)
    name, number = base, 2
    while taken(name):
        name, number = f"{base.rstrip('_') or base}_{number}", number + 1
    return name


class Names:
    """The Python name of every binding of one file, allotted once, outer functions first."""

    def __init__(self, analysis: Analysis, inlined: frozenset[Node] = frozenset()) -> None:
        """`inlined`: functions whose body stands in the function around them, as a block.

        `generated`: names that the compiler made."""
        self._inlined = inlined
        self.of: dict[Binding, str] = {}
        self.users: dict[str, list[Binding]] = {}
        self.generated: set[str] = set()
        self._homes: dict[Binding, Scope] = {}
        self._allot(analysis.module_scope)

    def uses(self, name: str, besides: Binding | None = None) -> bool:
        """Does any binding of the file (but that one) have this Python name?"""
        return any(binding is not besides for binding in self.users.get(name, ()))

    def _allot(self, module: Scope) -> None:
        waiting = [module]
        while waiting:
            inner: list[Scope] = []
            for function in waiting:
                bindings = self._bindings_of(function, inner)
                for binding in sorted(bindings, key=lambda binding: _rank(binding, function)):
                    self._name(binding, function)
            waiting = inner

    def _bindings_of(self, function: Scope, inner: list[Scope]) -> list[Binding]:
        found: list[Binding] = []
        waiting = [function]
        while waiting:
            scope = waiting.pop()
            found.extend(binding for binding in scope.bindings.values() if _is_variable(binding))
            for child in scope.children:
                if child.kind == "function" and child.node not in self._inlined:
                    inner.append(child)
                    found.extend(_own_names(child))
                else:
                    waiting.append(child)
        self._homes.update((binding, function) for binding in found if binding not in self._homes)
        return [binding for binding in found if self._homes[binding] is function]

    def _name(self, binding: Binding, function: Scope) -> None:
        def taken(name: str) -> bool:
            return any(self._clash(binding, function, other) for other in self.users.get(name, ()))

        name = numbered(python_name(binding.name), taken)
        self.of[binding] = name
        self.users.setdefault(name, []).append(binding)

    def _clash(self, binding: Binding, function: Scope, other: Binding) -> bool:
        """Would one Python name for both mix them up?"""
        home = self._homes[other]
        if home is function:
            return not _may_share(binding, other)
        if not _encloses(home, function):
            return False
        start, end = function.node.start, function.node.end
        return any(start <= use.start < end for use in (*other.references, *other.assignments))


def _rank(binding: Binding, function: Scope) -> tuple[bool, int]:
    """The function's own bindings come first, then those of its blocks, in source order."""
    return binding.scope is not function, binding.declaration.start


def _is_variable(binding: Binding) -> bool:
    return not binding.type_only and binding.kind not in ("enum_member", "type")


def _own_names(scope: Scope) -> list[Binding]:
    """The name of a function expression, whose def stands in the function around it."""
    own = getattr(scope.node, "id", None)
    is_expression = isinstance(scope.node, FunctionExpression)
    return [each for each in scope.bindings.values() if is_expression and each.declaration is own]


def _encloses(outer: Scope, inner: Scope) -> bool:
    scope: Scope | None = inner
    while scope is not None:
        if scope is outer:
            return True
        scope = scope.parent
    return False


def _may_share(one: Binding, other: Binding) -> bool:
    """Two bindings of one function: blocks side by side, and nobody keeps or reads either out of turn."""
    if _encloses(one.scope, other.scope) or _encloses(other.scope, one.scope):
        return False
    return all(
        binding.kind in ("const", "let", "catch", "parameter")
        and not binding.captured
        and not binding.read_before_declaration
        for binding in (one, other)
    )
