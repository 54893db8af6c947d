"""Values that are known without running anything: literals, constants of literals, arithmetic and spreads of them."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeVar

from veloxc.compiler.analyze.expression_types import property_name
from veloxc.compiler.analyze.function_use import TRANSPARENT
from veloxc.compiler.analyze.record import record
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node

_DEEPEST = 100


class Undefined:
    """JavaScript's `undefined` among static values."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "undefined"


UNDEFINED = Undefined()


class NotStatic(Exception):
    """Raised inside this module for what has to run; `node` is the part."""

    def __init__(self, node: Node) -> None:
        self.node = node


@record
class _Evaluation:
    resolution: Resolution
    unmodified: frozenset[Binding]
    depth: int = 0


N = TypeVar("N", bound=Node)
_RULES: dict[type[Node], Callable[[_Evaluation, Node], Any]] = {}


def static_value(node: Node, resolution: Resolution, unmodified: frozenset[Binding]) -> Any | NotStatic:
    """The Python value of an expression (dict, list, str, int, float, bool, None, UNDEFINED), or what keeps it from
    having one. Nothing is shared between two calls."""
    try:
        return _value(_Evaluation(resolution, unmodified), node)
    except NotStatic as found:
        return found


def _value(evaluation: _Evaluation, node: Node) -> Any:
    rule = _RULES.get(node.__class__)
    if rule is None or evaluation.depth > _DEEPEST:
        raise NotStatic(node)
    evaluation.depth += 1
    value = rule(evaluation, node)
    evaluation.depth -= 1
    return value


def _static(*classes: type[Node]) -> Callable[[Callable[[_Evaluation, N], Any]], None]:
    def register(rule: Callable[[_Evaluation, N], Any]) -> None:
        for cls in classes:
            _RULES[cls] = rule  # type: ignore[assignment]

    return register


@_static(js.Literal)
def _literal(evaluation: _Evaluation, node: js.Literal) -> Any:
    if node.regex is not None or node.bigint is not None:
        raise NotStatic(node)
    return node.value


@_static(js.TemplateLiteral)
def _template(evaluation: _Evaluation, node: js.TemplateLiteral) -> str:
    text = node.quasis[0].cooked or ""
    for part, quasi in zip(node.expressions, node.quasis[1:], strict=True):
        text += _text(_value(evaluation, part), part) + (quasi.cooked or "")
    return text


@_static(js.Identifier)
def _name(evaluation: _Evaluation, node: js.Identifier) -> Any:
    binding = evaluation.resolution.table.get(node)
    if binding is None:
        known = {"undefined": UNDEFINED, "NaN": math.nan, "Infinity": math.inf}
        if node.name not in known:
            raise NotStatic(node)
        return known[node.name]
    if binding.kind != "const" or binding.initializer is None or binding.initializer.start > node.start:
        raise NotStatic(node)
    value = _value(evaluation, binding.initializer)
    if isinstance(value, dict | list) and binding not in evaluation.unmodified:
        raise NotStatic(node)
    return value


@_static(js.ArrayExpression)
def _array(evaluation: _Evaluation, node: js.ArrayExpression) -> list[Any]:
    items: list[Any] = []
    for element in node.elements:
        if isinstance(element, js.SpreadElement):
            spread = _value(evaluation, element.argument)
            if not isinstance(spread, list):
                raise NotStatic(element)
            items += spread
        elif element is None:
            raise NotStatic(node)
        else:
            items.append(_value(evaluation, element))
    return items


@_static(js.ObjectExpression)
def _object(evaluation: _Evaluation, node: js.ObjectExpression) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for part in node.properties:
        if isinstance(part, js.SpreadElement):
            spread = _value(evaluation, part.argument)
            if isinstance(spread, dict):
                fields.update(spread)
            elif spread is not None and spread is not UNDEFINED and spread is not False:
                raise NotStatic(part)
            continue
        if not isinstance(part, js.Property) or part.kind != "init" or part.method:
            raise NotStatic(part)
        name = property_name(part)
        if name is None:
            name = _text(_value(evaluation, part.key), part.key)
        if name == "__proto__":
            raise NotStatic(part)
        fields[name] = _value(evaluation, part.value)
    return fields


@_static(*TRANSPARENT)
def _erased(evaluation: _Evaluation, node: Any) -> Any:
    return _value(evaluation, node.expression)


@_static(js.MemberExpression)
def _member(evaluation: _Evaluation, node: js.MemberExpression) -> Any:
    owner = _value(evaluation, node.object)
    key = _value(evaluation, node.property) if node.computed else getattr(node.property, "name", None)
    if isinstance(owner, dict) and isinstance(key, str) and key in owner:
        return owner[key]
    if isinstance(owner, list) and isinstance(key, int) and 0 <= key < len(owner):
        return owner[key]
    raise NotStatic(node)


# ---- operators


@_static(js.UnaryExpression)
def _unary(evaluation: _Evaluation, node: js.UnaryExpression) -> Any:
    value = _value(evaluation, node.argument)
    if node.operator == "!":
        return not _truthy(value)
    if node.operator == "-" and _is_number(value):
        return -0.0 if value == 0 else -value
    if node.operator == "+" and _is_number(value):
        return value
    if node.operator == "void":
        return UNDEFINED
    raise NotStatic(node)


@_static(js.BinaryExpression)
def _binary(evaluation: _Evaluation, node: js.BinaryExpression) -> Any:
    left, right = _value(evaluation, node.left), _value(evaluation, node.right)
    if node.operator == "+" and isinstance(left, str) | isinstance(right, str):
        return _text(left, node.left) + _text(right, node.right)
    if node.operator in ("===", "!==") and all(isinstance(side, str | int | float) for side in (left, right)):
        same = left == right and isinstance(left, bool) == isinstance(right, bool)
        return same == (node.operator == "===")
    rule = _ARITHMETIC.get(node.operator)
    if rule is None or not (_is_number(left) and _is_number(right)):
        raise NotStatic(node)
    try:
        return _number(rule(left, right))
    except (ZeroDivisionError, OverflowError):
        raise NotStatic(node) from None


_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right,
    "%": lambda left, right: math.fmod(left, right),
    "**": lambda left, right: float(left) ** float(right),
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}


@_static(js.LogicalExpression)
def _logical(evaluation: _Evaluation, node: js.LogicalExpression) -> Any:
    left = _value(evaluation, node.left)
    if node.operator == "??":
        return _value(evaluation, node.right) if left is None or left is UNDEFINED else left
    return _value(evaluation, node.right) if _truthy(left) == (node.operator == "&&") else left


@_static(js.ConditionalExpression)
def _conditional(evaluation: _Evaluation, node: js.ConditionalExpression) -> Any:
    test = _truthy(_value(evaluation, node.test))
    return _value(evaluation, node.consequent if test else node.alternate)


def _truthy(value: Any) -> bool:
    if isinstance(value, dict | list):
        return True
    return bool(value) and value == value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _number(value: Any) -> Any:
    """An int where the number is an integer that an int of ours may hold, as the parser does it."""
    if isinstance(value, bool) or (isinstance(value, int) and abs(value) <= 2**53):
        return value
    value = float(value)
    if isinstance(value, complex):
        return math.nan
    whole = math.isfinite(value) and value.is_integer() and abs(value) <= 2**53
    return int(value) if whole and (value or math.copysign(1, value) > 0) else value


def _text(value: Any, node: Node) -> str:
    """What a template literal prints of a value, where that is plain."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and abs(value) < 10**15:
        return str(value)
    if value is None or value is UNDEFINED:
        return "null" if value is None else "undefined"
    raise NotStatic(node)
