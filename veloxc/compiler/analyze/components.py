"""Components: what props they take, and whether each use gives them the right ones (velox-language.md §8)."""

from __future__ import annotations

from collections.abc import Mapping

from veloxc.compiler.analyze.annotations import ANY, Shape, Types
from veloxc.compiler.analyze.expression_types import property_name
from veloxc.compiler.analyze.function_use import TRANSPARENT, FunctionNode, function_of, outer
from veloxc.compiler.analyze.infer import Inference
from veloxc.compiler.analyze.reading import Reading
from veloxc.compiler.analyze.record import record
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.analyze.result import Binding, Interface, PropFact, Scope
from veloxc.compiler.analyze.spelling import meant
from veloxc.compiler.analyze.types import (
    PRIMITIVES,
    STRING,
    UNKNOWN,
    StaticType,
    constant,
    members_of,
)
from veloxc.compiler.diagnostics import components as mistakes
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.source import Span
from veloxc.compiler.syntax import markup as jsx, script as js, types as ts
from veloxc.compiler.syntax.node import Node

_TYPED_AS_COMPONENT = frozenset({"FC", "FunctionComponent", "FunctionalComponent", "VFC", "ComponentType"})
_RESERVED = frozenset({"key", "ref", "children", "slot"})


def _known(*props: tuple[str, bool]) -> Shape:
    return Shape(tuple(PropFact(name, required, UNKNOWN) for name, required in props))


VELOX_COMPONENTS: dict[tuple[str, str], Shape] = {
    ("velox", "Suspense"): _known(("fallback", False), ("children", False)),
    ("velox/client", "Suspense"): _known(("fallback", False), ("children", False)),
    ("velox", "Head"): _known(("children", False)),
    ("velox", "Redirect"): _known(("to", True), ("status", False)),
}
"""Components of Velox whose props are fixed."""


def function_props(types: Types, inference: Inference, node: FunctionNode) -> Shape | None:
    """The props that a function takes as a component; None where it takes them whole and untyped."""
    scope = inference.resolution.scopes.opened[node]
    annotation = _variable_annotation(inference, node)
    if annotation is not None:
        return types.shape(annotation, scope)
    if not node.params:
        return Shape()
    parameter: Node = node.params[0]
    if isinstance(parameter, js.AssignmentPattern):
        parameter = parameter.left
    declared = getattr(parameter, "typeAnnotation", None)
    shape = types.shape(declared.typeAnnotation, scope) if declared is not None else None
    if isinstance(parameter, js.ObjectPattern) and (shape is None or (shape.open and not shape.props)):
        return _pattern_props(parameter)
    return shape if shape is None or shape.props or not shape.open else None


def _variable_annotation(inference: Inference, node: FunctionNode) -> Node | None:
    """The props in `const Card: FC<Props> = …`."""
    above = inference.resolution.tree.parents.get(node)
    if not isinstance(above, js.VariableDeclarator) or not isinstance(above.id, js.Identifier):
        return None
    declared = above.id.typeAnnotation
    reference = declared.typeAnnotation if declared is not None else None
    if not isinstance(reference, ts.TSTypeReference) or reference.typeArguments is None:
        return None
    name = (
        reference.typeName.right if isinstance(reference.typeName, ts.TSQualifiedName) else reference.typeName
    )
    if isinstance(name, js.Identifier) and name.name in _TYPED_AS_COMPONENT:
        return reference.typeArguments.params[0]
    return None


def _pattern_props(pattern: js.ObjectPattern) -> Shape | None:
    """The names of `{ title, size = 'm' }`: nothing says that others are wrong. None with a rest."""
    props = []
    for part in pattern.properties:
        name = property_name(part) if isinstance(part, js.Property) else None
        if name is None:
            return None
        props.append(PropFact(name, False, UNKNOWN))
    return Shape(tuple(props), open=True)


def places_children(resolution: Resolution, node: FunctionNode) -> bool:
    """Whether a component only writes the children that it names in its parameter, or asks whether there are any."""
    parameter: Node | None = node.params[0] if node.params else None
    if isinstance(parameter, js.AssignmentPattern):
        parameter = parameter.left
    if not isinstance(parameter, js.ObjectPattern):
        return False
    for part in parameter.properties:
        if isinstance(part, js.Property) and property_name(part) == "children":
            binding = resolution.table.get(part.value) if isinstance(part.value, js.Identifier) else None
            if binding is None or binding.assignments:
                return False
            return all(_is_placed_or_tested(resolution, use) for use in binding.references)
    return False


def _is_placed_or_tested(resolution: Resolution, use: Node) -> bool:
    node, above = outer(resolution.tree, use)
    if isinstance(above, js.UnaryExpression):
        return above.operator == "!"
    if isinstance(above, js.ConditionalExpression | js.IfStatement):
        return above.test is node
    if isinstance(above, js.LogicalExpression) and above.operator == "&&" and above.left is node:
        node, above = outer(resolution.tree, above)
    if not isinstance(above, jsx.JSXExpressionContainer | jsx.JSXSpreadChild):
        return False
    return isinstance(resolution.tree.parents.get(above), jsx.JSXElement | jsx.JSXFragment)


def page_props(types: Types, module: Scope) -> Shape | None:
    """The props of a `.velox` file: its `interface Props`."""
    return types.declared("Props", module)


# ---- uses


@record
class _Use:
    """One use of a component whose props are known."""

    opening: jsx.JSXOpeningElement
    name: str
    shape: Shape
    given: dict[str, jsx.JSXAttribute]
    spread: bool
    children: bool


def check_uses(
    reading: Reading,
    inference: Inference,
    types: Types,
    interfaces: Mapping[str, Interface],
    report: Report,
) -> None:
    """Report missing, unknown and wrong props at the places where components are used."""
    for element in inference.resolution.tree.of(jsx.JSXElement):
        opening = element.openingElement
        tag = opening.name
        if not isinstance(tag, jsx.JSXIdentifier) or tag not in inference.resolution.table:
            continue
        shape = _shape_of(reading, inference, types, interfaces, tag)
        if shape is None or shape is ANY:
            continue
        use = _use(element, tag.name, shape)
        _check_missing(use, report)
        for name, attribute in use.given.items():
            _check_given(use, inference, name, attribute, report)


def _shape_of(
    reading: Reading,
    inference: Inference,
    types: Types,
    interfaces: Mapping[str, Interface],
    tag: jsx.JSXIdentifier,
) -> Shape | None:
    binding = inference.resolution.table.get(tag)
    helper = reading.helper(tag)
    if helper is not None:
        return VELOX_COMPONENTS.get(helper)
    if binding is None:
        return None
    if binding.kind == "import":
        return _imported_shape(binding, interfaces)
    use = function_of(inference.uses, inference.resolution, binding)
    return function_props(types, inference, use.node) if use is not None else None


def _imported_shape(binding: Binding, interfaces: Mapping[str, Interface]) -> Shape | None:
    interface = interfaces.get(binding.module or "")
    for export in interface.exports if interface is not None else ():
        if export.name == binding.imported and export.kind == "component" and export.props is not None:
            return Shape(export.props, export.open_props)
    return None


def _use(element: jsx.JSXElement, name: str, shape: Shape) -> _Use:
    opening = element.openingElement
    given = {}
    spread = False
    for attribute in opening.attributes:
        if isinstance(attribute, jsx.JSXSpreadAttribute):
            spread = True
        elif isinstance(attribute, jsx.JSXAttribute) and isinstance(attribute.name, jsx.JSXIdentifier):
            given[attribute.name.name] = attribute
    children = any(
        not (isinstance(child, jsx.JSXText) and not child.value.strip())
        and not isinstance(child, jsx.MarkupComment)
        for child in element.children
    )
    return _Use(opening, name, shape, given, spread, children)


def _check_missing(use: _Use, report: Report) -> None:
    if use.spread:
        return
    missing = tuple(
        prop.name
        for prop in use.shape.props
        if prop.required and prop.name not in use.given and not (prop.name == "children" and use.children)
    )
    if missing:
        place = use.opening.name
        report.add(
            mistakes.MissingProps(span=Span(place.start, place.end), component=use.name, missing=missing)
        )


def _check_given(
    use: _Use, inference: Inference, name: str, attribute: jsx.JSXAttribute, report: Report
) -> None:
    prop = next((prop for prop in use.shape.props if prop.name == name), None)
    if prop is None:
        if use.shape.open or name in _RESERVED or "-" in name:
            return
        known = [prop.name for prop in use.shape.props]
        place = attribute.name
        report.add(
            mistakes.UnknownProp(
                span=Span(place.start, place.end),
                component=use.name,
                name=name,
                meant=meant(name, known),
                known=tuple(known),
            )
        )
        return
    found = _given_type(inference, attribute)
    expected = prop.type
    if found is None or _fits(found, expected, not prop.required):
        return
    value = attribute.value or attribute
    report.add(
        mistakes.WrongPropType(
            span=Span(value.start, value.end),
            component=use.name,
            name=name,
            expected=in_words(expected),
            found=in_words(found),
        )
    )


def _given_type(inference: Inference, attribute: jsx.JSXAttribute) -> StaticType | None:
    """The type of what an attribute gives, where that is certain and the author has not overruled it with `as`."""
    value = attribute.value
    if value is None:
        return constant(True)
    if isinstance(value, js.Literal):
        return constant(value.value)
    if isinstance(value, jsx.JSXExpressionContainer):
        expression: Node = value.expression
        if isinstance(expression, TRANSPARENT):
            return None
        found = inference.types.get(expression)
        if found is None:
            return None
        return found
    return STRING if isinstance(value, js.TemplateLiteral) else None


def _fits(found: StaticType, expected: StaticType, optional: bool) -> bool:
    """False only where no value of the one is of the other."""
    if expected.kind == "unknown":
        return True
    return any(
        _member_fits(one, other, optional) for one in members_of(found) for other in members_of(expected)
    )


def _member_fits(found: StaticType, expected: StaticType, optional: bool) -> bool:
    if found.kind == "unknown" or (optional and found.kind == "undefined"):
        return True
    if found.kind in ("int", "number") and expected.kind in ("int", "number"):
        return not (found.has_literal and expected.has_literal) or found.literal == expected.literal
    if found.kind == expected.kind:
        return not (found.has_literal and expected.has_literal) or found.literal == expected.literal
    if expected.kind == "object":
        return found.kind not in PRIMITIVES
    if expected.kind == "function":
        return found.kind == "class"
    return False


def in_words(found: StaticType) -> str:
    """A type as an author would write it."""
    parts = []
    for member in members_of(found):
        if member.has_literal:
            text = f"'{member.literal}'" if isinstance(member.literal, str) else str(member.literal).lower()
        else:
            text = {"int": "number", "array": "array", "object": "object"}.get(member.kind, member.kind)
        if text not in parts:
            parts.append(text)
    return " | ".join(parts)
