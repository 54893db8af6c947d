"""Enums as objects: `var E; (function (E) { E[E["A"] = 0] = "A"; })(E || (E = {}));`, a member on its own line."""

from __future__ import annotations

import json

from veloxc.compiler.emit.javascript.module import Module, writes
from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.node import Node


@writes(ts.TSEnumDeclaration)
def _enum(module: Module, node: ts.TSEnumDeclaration) -> bool:
    """A `const enum` too, as others may import it."""
    if node.declare:
        return True
    name = node.id.name
    above = module.tree.parents.get(node)
    exported = isinstance(above, js.ExportNamedDeclaration)
    start = above.start if isinstance(above, js.ExportNamedDeclaration) else node.start
    head = _declaration(module, node, exported) + f"(function ({name}) {{"
    module.edits.replace(start, node.body.start + 1, head)
    _members(module, node)
    module.edits.replace(node.body.end - 1, node.body.end, f"}})({name} || ({name} = {{}}));")
    return False


def _declaration(module: Module, node: ts.TSEnumDeclaration, exported: bool) -> str:
    """Of an enum that is written in several parts, the first one declares the name."""
    binding = module.meanings.get(node.id)
    if binding is not None and binding.declaration is not node.id:
        return ""
    in_module = binding is None or binding.scope is module.scopes.module
    return f"{'export ' if exported else ''}{'var' if in_module else 'let'} {node.id.name}; "


def _members(module: Module, node: ts.TSEnumDeclaration) -> None:
    enum, edits = node.id.name, module.edits
    previous: ts.TSEnumMember | None = None
    for member in node.body.members:
        key = json.dumps(_name(member), ensure_ascii=False)
        if member.initializer is None:
            value = _following(enum, previous)
            edits.replace(member.start, member.end, f"{enum}[{enum}[{key}] = {value}] = {key};")
        else:
            is_text = _is_text(module, member.initializer)
            left = f"{enum}[{key}] = "
            edits.replace(member.start, _value_start(module, member), left if is_text else f"{enum}[{left}")
            edits.after(member.end, ";" if is_text else f"] = {key};")
        comma = edits.next(member.end)
        if module.text[comma] == ",":
            edits.cut(comma, comma + 1)
        previous = member


def _value_start(module: Module, member: ts.TSEnumMember) -> int:
    at = module.edits.next(member.id.end)
    if module.text[at] == "]":
        at = module.edits.next(at + 1)
    return module.edits.next(at + 1)  # after the `=`


def _name(member: ts.TSEnumMember) -> str:
    if isinstance(member.id, js.Identifier):
        return member.id.name
    if isinstance(member.id, js.TemplateLiteral):
        return member.id.quasis[0].cooked or ""
    return str(getattr(member.id, "value", ""))


def _following(enum: str, previous: ts.TSEnumMember | None) -> str:
    """The value of a member that says none: one more than the one before."""
    if previous is None:
        return "0"
    before = previous.initializer
    if isinstance(before, js.Literal) and isinstance(before.value, int):
        return str(before.value + 1)
    return f"{enum}[{json.dumps(_name(previous), ensure_ascii=False)}] + 1"


# ---- names of members, in the initialisers of others


@writes(js.Identifier)
def _member_name(module: Module, node: js.Identifier) -> None:
    """A bare member name is a property of the enum."""
    declaration = _enum_of(module, node)
    if declaration is not None:
        shorthand = isinstance(module.tree.parents.get(node), js.Property) and _is_shorthand(module, node)
        prefix = f"{node.name}: " if shorthand else ""
        module.edits.before(node.start, f"{prefix}{declaration.id.name}.")


def _is_shorthand(module: Module, node: js.Identifier) -> bool:
    above = module.tree.parents[node]
    return isinstance(above, js.Property) and above.shorthand


def _enum_of(module: Module, node: js.Identifier) -> ts.TSEnumDeclaration | None:
    """The enum whose member a name is, by itself; also where another part of the enum has the member."""
    if not module.tree.of(ts.TSEnumDeclaration) or node not in module.meanings:
        return None
    binding = module.meanings[node]
    if binding is not None and binding.kind == "enum_member":
        return binding.scope.node if isinstance(binding.scope.node, ts.TSEnumDeclaration) else None
    for above in module.tree.ancestors(node):
        if isinstance(above, ts.TSEnumDeclaration) and above.id is not node:
            inside = binding is not None and module.tree.within(binding.scope.node, above)
            return above if not inside and node.name in _other_members(module, above) else None
    return None


def _other_members(module: Module, node: ts.TSEnumDeclaration) -> set[str]:
    """The members that the other parts of an enum have."""
    binding = module.meanings.get(node.id)
    return {
        _name(member)
        for part in module.tree.of(ts.TSEnumDeclaration)
        if part is not node and module.meanings.get(part.id) is binding
        for member in part.body.members
    }


# ---- which members are text, and have no way back from the value to the name


def _is_text(module: Module, node: Node | None) -> bool:
    if isinstance(
        node, ts.TSAsExpression | ts.TSSatisfiesExpression | ts.TSNonNullExpression | ts.TSTypeAssertion
    ):
        return _is_text(module, node.expression)
    if isinstance(node, js.Literal):
        return isinstance(node.value, str)
    if isinstance(node, js.BinaryExpression):
        return node.operator == "+" and (_is_text(module, node.left) or _is_text(module, node.right))
    if isinstance(node, js.Identifier):
        return _names_text(module, node)
    if isinstance(node, js.MemberExpression):
        return _reads_text(module, node)
    return isinstance(node, js.TemplateLiteral)


def _names_text(module: Module, node: js.Identifier) -> bool:
    """A member of this enum, or a constant without annotation."""
    binding = module.meanings.get(node)
    if binding is not None and binding.kind == "enum_member":
        return _is_text(module, binding.initializer)
    enum = _enum_of(module, node)
    if enum is not None:
        return _member_is_text(module, enum, node.name)
    if binding is None or binding.kind != "const" or not isinstance(binding.declaration, js.Identifier):
        return False
    return binding.declaration.typeAnnotation is None and _is_text(module, binding.initializer)


def _reads_text(module: Module, node: js.MemberExpression) -> bool:
    """`E.A`, `E["A"]`."""
    if not isinstance(node.object, js.Identifier):
        return False
    binding = module.meanings.get(node.object)
    declaration = module.tree.parents.get(binding.declaration) if binding is not None else None
    if not isinstance(declaration, ts.TSEnumDeclaration):
        return False
    key = node.property.name if isinstance(node.property, js.Identifier) else None
    if node.computed:
        key = getattr(node.property, "value", None)
    return isinstance(key, str) and _member_is_text(module, declaration, key)


def _member_is_text(module: Module, node: ts.TSEnumDeclaration, name: str) -> bool:
    binding = module.meanings.get(node.id)
    return any(
        _name(member) == name and _is_text(module, member.initializer)
        for part in module.tree.of(ts.TSEnumDeclaration)
        if module.meanings.get(part.id) is binding
        for member in part.body.members
    )
