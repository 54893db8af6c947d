"""Classes: a Python class with JavaScript's members; what it cannot hold in its body is put into it after it
(lowering.md §6)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.class_facts import ClassNode, is_plain_class, readable_fields
from veloxc.compiler.lower.class_members import write_members
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.exceptions import ERRORS
from veloxc.compiler.lower.frame import ClassInProgress
from veloxc.compiler.lower.global_names import global_name, global_of
from veloxc.compiler.lower.imported import is_class_import
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.names import python_name
from veloxc.compiler.lower.private import plain_private
from veloxc.compiler.lower.registry import expression, lowers, lowers_statement
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.lower.static_members import static_metaclass, write_statics
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AccessorProperty,
    ClassDeclaration,
    ClassExpression,
    MemberExpression,
    MethodDefinition,
    PrivateIdentifier,
    PropertyDefinition,
)

BASES = frozenset({"Array", "Map", "Set", "WeakMap", "WeakSet", "Promise", "RegExp", "Date", "URL", *ERRORS})
"""Globals that are Python classes and may be extended by their names."""

_EXCEPTION_NAMES = frozenset({"args", "with_traceback", "add_note"})


@lowers_statement(ClassDeclaration)
def class_declaration(context: Context, node: ClassDeclaration) -> None:
    binding = context.binding(node.id) if node.id is not None else context.default_binding
    if binding is not None and not node.declare:
        define_class(context, node, binding)


@lowers(ClassExpression)
def class_expression(context: Context, node: ClassExpression) -> ir.Expr:
    return class_value(context, node, "")


def class_value(context: Context, node: ClassExpression, name: str) -> ir.Expr:
    """A class as a value: the statement goes in front, its name is the value."""
    binding = context.binding(node.id) if node.id is not None else None
    if binding is not None:
        define_class(context, node, binding)
        return context.settle(ir.Name(context.names.of[binding]))
    python = context.fresh(python_name(name) if name else "class_")
    _write_class(context, node, python, name)
    return context.settle(ir.Name(python))


def define_class(context: Context, node: ClassNode, binding: Binding) -> None:
    """A class under the name of a binding."""
    name = "" if binding.name == "default" and node.id is None else binding.name
    _write_class(context, node, context.target(binding).id, name or "default")


def _write_class(context: Context, node: ClassNode, python: str, name: str) -> None:
    class_ = _in_progress(context, node, python)
    context.classes.append(class_)
    try:
        bases = _bases(context, node)
        _evaluate_keys(context, class_)
        metaclass = static_metaclass(context, class_, bases)
        with _body(context, class_) as statements:
            moves = write_members(context, class_)
        keywords = (ir.Keyword("metaclass", metaclass),) if metaclass is not None else ()
        suite = tuple(statements) or (ir.Pass(None),)
        context.before(ir.ClassDef(context.span, python, bases, suite, keywords))
        for move in moves:
            context.before(move)
        if python != name:
            shown = ir.Attribute(ir.Name(python), "__name__")
            context.before(ir.Assign(None, shown, text(name)))
        write_statics(context, class_)
    finally:
        context.classes.pop()


def _in_progress(context: Context, node: ClassNode, python: str) -> ClassInProgress:
    private: set[str] = set()
    methods: set[str] = set()
    for member in node.body.body:
        key = getattr(member, "key", None)
        if isinstance(key, PrivateIdentifier):
            private.add(key.name)
            if isinstance(member, MethodDefinition) and member.kind == "method":
                methods.add(key.name)
    extends_error = any(name in ERRORS for name in (global_of(context, bare(node.superClass)),))
    return ClassInProgress(
        node,
        python,
        context.classes[-1] if context.classes else None,
        frozenset(private),
        frozenset(methods),
        readable_fields(context, node),
        _EXCEPTION_NAMES if extends_error or node.superClass is not None else frozenset(),
    )


@contextmanager
def _body(context: Context, class_: ClassInProgress) -> Iterator[list[ir.Stmt]]:
    """The statements of the class body, where `__p` is mangled with this class's name."""
    outer, context.body_class = context.body_class, class_
    try:
        with context.branch() as statements:
            _write_slots(context, class_)
            yield statements
    finally:
        context.body_class = outer


def _write_slots(context: Context, class_: ClassInProgress) -> None:
    """Private fields are slots: not enumerable, unset until the constructor runs."""
    names = [
        plain_private(class_, member.key.name)
        for member in class_.node.body.body
        if isinstance(member, (PropertyDefinition, AccessorProperty))
        and isinstance(member.key, PrivateIdentifier)
        and not member.static
    ]
    if names:
        slots = ir.TupleExpr(tuple(text(name) for name in names))
        context.emit(ir.Assign(None, ir.Name("__slots__"), slots))


def _bases(context: Context, node: ClassNode) -> tuple[ir.Expr, ...]:
    parent = bare(node.superClass)
    if parent is None:
        return (context.js("JSObject"),)
    name = global_of(context, parent)
    if name in BASES:
        assert name is not None
        return (global_name(context, name),)
    value = expression(context, parent)
    if is_plain_class(context, parent) or is_class_import(context, parent):
        return (value,)
    return (context.helper("extends", value),)


def _evaluate_keys(context: Context, class_: ClassInProgress) -> None:
    """Computed names are evaluated once, in order, before the class."""
    from veloxc.compiler.lower.class_facts import member_name

    for member in class_.node.body.body:
        if (
            not isinstance(member, (MethodDefinition, PropertyDefinition, AccessorProperty))
            or not member.computed
        ):
            continue
        if isinstance(member, (PropertyDefinition, AccessorProperty)) and member.declare:
            continue
        if member_name(member.key, True) is not None:
            continue
        with context.at(Span(member.key.start, member.key.end)):
            key = context.helper("property_key", expression(context, member.key))
            class_.keys[member] = _kept_key(context, member.key, key)


def _kept_key(context: Context, node: Node, key: ir.Call) -> ir.Expr:
    """`Symbol.iterator` needs no temporary, nor does a constant that is a key as it is."""
    if context.is_settled(key.args[0]) and (
        isinstance(node, MemberExpression)
        or kinds.is_only(context.type_of(node), ("string", "symbol", "int", "number"))
    ):
        return key.args[0]
    name = ir.Name(context.fresh("name"))
    context.before(ir.Assign(context.span, name, key))
    return context.settle(name)
