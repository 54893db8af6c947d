"""Functions, methods and their parameters: what their bodies allow, and what parameters may look like."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler.diagnostics.early_errors import RestWithDefault
from veloxc.compiler.diagnostics.early_functions import (
    AccessorParameters,
    MisplacedThisParameter,
    StrictDirectiveWithPatterns,
)
from veloxc.compiler.diagnostics.early_modifiers import ModifierNotAllowed
from veloxc.compiler.diagnostics.early_types import (
    AmbientImplementation,
    InvalidAccessorTypes,
    InvalidOptionalParameter,
    MisplacedParameterProperty,
    OptionalBeforeRequired,
)
from veloxc.compiler.parse.validate.modifiers import modifiers, type_parameter_words
from veloxc.compiler.parse.validate.names import bound, declare, hoist
from veloxc.compiler.parse.validate.patterns import rest_last
from veloxc.compiler.parse.validate.state import Function, Scope
from veloxc.compiler.parse.validate.statements import no_module_items
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayPattern,
    ArrowFunctionExpression,
    AssignmentPattern,
    BlockStatement,
    ExpressionStatement,
    FunctionDeclaration,
    FunctionExpression,
    Identifier,
    ObjectPattern,
    RestElement,
)
from veloxc.compiler.syntax.types import (
    TSCallSignatureDeclaration,
    TSConstructorType,
    TSConstructSignatureDeclaration,
    TSDeclareFunction,
    TSEmptyBodyFunctionExpression,
    TSFunctionType,
    TSParameterProperty,
    TSTypeParameterDeclaration,
)


@validates(FunctionDeclaration, descends=True)
def function_declaration(visit: Visit, node: FunctionDeclaration) -> None:
    if node.id is not None:
        visit.stack.extend(bound(visit, node.id))
    if node.declare or visit.state.ambient:
        visit.add(AmbientImplementation(span=span(node.id or node), what="a function with a body"))
    plain = Function("function", node, async_=node.async_, generator=node.generator)
    function_parts(visit, node, plain)


@validates(FunctionExpression, descends=True)
def function_expression(visit: Visit, node: FunctionExpression) -> None:
    """One that is no method: those of classes and objects are visited by their owners."""
    if node.id is not None:
        visit.stack.extend(bound(visit, node.id))
    plain = Function("function", node, async_=node.async_, generator=node.generator)
    function_parts(visit, node, plain)


@validates(ArrowFunctionExpression, descends=True)
def arrow_function(visit: Visit, node: ArrowFunctionExpression) -> None:
    outer = visit.state.function
    arrow = Function(
        "arrow",
        node,
        async_=node.async_,
        super_member=outer is not None and outer.super_member,
        super_call=outer is not None and outer.super_call,
        new_target=outer is not None and outer.new_target,
        no_arguments=outer is not None and outer.no_arguments,
    )
    function_parts(visit, node, arrow)


def function_parts(
    visit: Visit, node: FunctionDeclaration | FunctionExpression | ArrowFunctionExpression, function: Function
) -> None:
    """Parameters and body of any function. Decorators, keys and names are the caller's to visit."""
    state = visit.state
    scope = Scope(state.scope, function_level=True)
    outside = state.in_function(function, scope)
    visit.stack += (node.returnType, node.typeParameters)
    no_variance(visit, node.typeParameters)
    visit.enter(outside)
    parameters(visit, node.params, arrow=function.kind == "arrow", constructor=function.kind == "constructor")
    _declare_parameters(visit, node.params, scope)
    if isinstance(node.body, BlockStatement):
        statements = node.body.body
        _strict_directive(visit, node.params, statements)
        no_module_items(visit, statements)
        hoist(visit, statements)
        visit.stack.append(statements)
    else:
        visit.stack.append(node.body)
    if node.params:
        visit.enter(state.in_function(function, scope, in_parameters=True))
        visit.stack.append(node.params)


def _declare_parameters(visit: Visit, params: Sequence[Node], scope: Scope) -> None:
    found = Scope(None)
    for parameter in params:
        for name in bound(visit, parameter):
            declare(visit, "parameter", name, found)
    scope.parameters = found.values


def _strict_directive(visit: Visit, params: Sequence[Node], statements: Sequence[Node]) -> None:
    for statement in statements:
        if not isinstance(statement, ExpressionStatement) or statement.directive is None:
            return
        if statement.directive != "use strict":
            continue
        unusual = next((p for p in params if not isinstance(p, Identifier)), None)
        if unusual is not None:
            visit.add(StrictDirectiveWithPatterns(span=span(statement), parameter=span(unusual)))


# ---- parameters


def parameters(
    visit: Visit,
    params: Sequence[Node],
    *,
    arrow: bool = False,
    constructor: bool = False,
    declared: bool = False,
) -> None:
    """Order and form: the rest last, nothing required after `?`, `this` first, properties in constructors only."""
    optional: Node | None = None
    for index, parameter in enumerate(params):
        inner = parameter
        if isinstance(parameter, TSParameterProperty):
            _parameter_property(visit, parameter, constructor)
            inner = parameter.parameter
        if isinstance(inner, RestElement):
            _rest(visit, inner, last=index == len(params) - 1, declared=declared)
            continue
        if isinstance(inner, Identifier) and inner.name == "this":
            _this(visit, inner, index, arrow, constructor)
        if isinstance(inner, AssignmentPattern):
            _default(visit, inner)
        elif isinstance(inner, (Identifier, ArrayPattern, ObjectPattern)) and inner.optional:
            optional = optional or inner
        elif optional is not None:
            visit.add(OptionalBeforeRequired(span=span(inner), optional=span(optional)))


def _rest(visit: Visit, rest: RestElement, *, last: bool, declared: bool) -> None:
    """Nothing follows it, not even a comma, which only declarations may have."""
    if not (last and declared):
        rest_last(visit, rest, last=last)
    if rest.optional:
        visit.add(InvalidOptionalParameter(span=span(rest), reason="a rest parameter cannot be optional"))
    if rest.value is not None:
        visit.add(RestWithDefault(span=span(rest.value)))


def _default(visit: Visit, parameter: AssignmentPattern) -> None:
    if parameter.optional or getattr(parameter.left, "optional", False):
        reason = "a parameter with a default is optional without `?`"
        visit.add(InvalidOptionalParameter(span=span(parameter), reason=reason))


def _this(visit: Visit, parameter: Identifier, index: int, arrow: bool, constructor: bool) -> None:
    where = None
    if arrow:
        where = "in an arrow function"
    elif constructor:
        where = "in a constructor"
    elif index:
        where = "that is not the first"
    if where:
        visit.add(MisplacedThisParameter(span=span(parameter), where=where))


def _parameter_property(visit: Visit, parameter: TSParameterProperty, constructor: bool) -> None:
    decorators = parameter.decorators
    start = decorators[-1].end if decorators else parameter.start
    modifiers(visit, parameter, start, parameter.parameter.start)
    inner = parameter.parameter
    target = inner.left if isinstance(inner, AssignmentPattern) else inner
    if not constructor:
        reason = "only the parameters of a constructor can declare properties"
    elif isinstance(target, RestElement):
        reason = "a rest parameter cannot declare a property"
    elif isinstance(target, (ArrayPattern, ObjectPattern)):
        reason = "a pattern cannot declare a property"
    else:
        return
    visit.add(MisplacedParameterProperty(span=span(parameter), reason=reason))


def accessor_parameters(visit: Visit, kind: str, params: Sequence[Node], place: Span) -> None:
    """A getter takes nothing, a setter one value; TypeScript's `this` is no parameter."""
    real = [p for p in params if not (isinstance(p, Identifier) and p.name == "this")]
    if kind == "get" and real:
        visit.add(AccessorParameters(span=span(real[0]), kind=kind))
    elif kind == "set" and (len(real) != 1 or isinstance(real[0], RestElement)):
        visit.add(AccessorParameters(span=place, kind=kind))


def accessor_types(
    visit: Visit, kind: str, params: Sequence[Node], returned: Node | None, type_parameters: Node | None
) -> None:
    """What TypeScript refuses in the types of getters, setters and constructors."""
    what = {"get": "a getter", "set": "a setter"}.get(kind, "a constructor")
    if type_parameters is not None:
        visit.add(InvalidAccessorTypes(span=span(type_parameters), reason=f"{what} has no type parameters"))
    if returned is not None and kind != "get":
        visit.add(InvalidAccessorTypes(span=span(returned), reason=f"{what} has no return type"))
    for parameter in params if kind == "set" else ():
        if isinstance(parameter, AssignmentPattern):
            continue  # ECMAScript allows it, and gives the default where `undefined` is assigned
        if getattr(parameter, "optional", False):
            visit.add(
                InvalidAccessorTypes(span=span(parameter), reason="the value of a setter cannot be optional")
            )
    for parameter in params if kind in ("get", "set") else ():
        if isinstance(parameter, Identifier) and parameter.name == "this":
            visit.add(MisplacedThisParameter(span=span(parameter), where="in a getter or setter"))


def no_variance(visit: Visit, declared: TSTypeParameterDeclaration | None) -> None:
    """`in` and `out` say how a type varies, which a function does not."""
    for parameter in declared.params if declared is not None else ():
        for word, place in type_parameter_words(visit, parameter) if parameter.in_ or parameter.out else ():
            if word != "const":
                where = "before a type parameter of a function"
                visit.add(ModifierNotAllowed(span=place, word=word, where=where))


# ---- signatures without a body


@validates(TSDeclareFunction)
def declared_function(visit: Visit, node: TSDeclareFunction) -> None:
    """`declare function`, or an overload."""
    place = Span(node.start, node.start + len("declare" if node.declare else "function"))
    if node.generator:
        where = "in a signature without a body"
        visit.add(ModifierNotAllowed(span=place, word="function*", where=where))
    if node.async_ and (node.declare or visit.state.ambient):
        visit.add(ModifierNotAllowed(span=place, word="async", where="in a declaration"))
    no_variance(visit, node.typeParameters)
    signature_parameters(visit, node.params, ambient=node.declare)


@validates(
    TSEmptyBodyFunctionExpression,
    TSFunctionType,
    TSConstructorType,
    TSCallSignatureDeclaration,
    TSConstructSignatureDeclaration,
)
def signature(visit: Visit, node: TSEmptyBodyFunctionExpression | TSFunctionType) -> None:
    no_variance(visit, node.typeParameters)
    signature_parameters(visit, node.params)


def signature_parameters(visit: Visit, params: Sequence[Node], *, ambient: bool = False) -> None:
    parameters(visit, params, declared=ambient or visit.state.ambient)
    for parameter in params:
        inner = parameter.parameter if isinstance(parameter, TSParameterProperty) else parameter
        if isinstance(inner, AssignmentPattern):
            reason = "a signature without a body cannot give a default"
            visit.add(InvalidOptionalParameter(span=span(inner), reason=reason))
