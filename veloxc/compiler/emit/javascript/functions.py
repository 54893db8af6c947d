"""Functions: type parameters, return types, `this` parameters; overloads, which are no functions."""

from __future__ import annotations

from typing import TypeAlias

from veloxc.compiler.emit.javascript.expressions import cut_type
from veloxc.compiler.emit.javascript.module import Module, writes
from veloxc.compiler.syntax import script as js

Function: TypeAlias = "js.FunctionDeclaration | js.FunctionExpression | js.ArrowFunctionExpression"


@writes(js.FunctionDeclaration, js.FunctionExpression)
def _function(module: Module, node: js.FunctionDeclaration | js.FunctionExpression) -> None:
    cut_type(module, node.typeParameters)
    cut_type(module, node.returnType)
    _this_parameter(module, node)


@writes(js.ArrowFunctionExpression)
def _arrow(module: Module, node: js.ArrowFunctionExpression) -> None:
    """No line may end before `=>`, nor between `async` and `(`: line ends of the types move behind these."""
    edits = module.edits
    if node.typeParameters is not None:
        parameters = node.typeParameters
        edits.rewrite(parameters.start, parameters.end)
        parenthesis = edits.next(parameters.end) + 1
        edits.before(parenthesis, edits.line_ends(parameters.start, parameters.end))
    if node.returnType is not None:
        arrow = edits.next(node.returnType.end)
        lost = edits.line_ends(node.returnType.start, arrow)
        edits.rewrite(node.returnType.start, arrow + 2, " =>" + lost)
    _this_parameter(module, node)


def _this_parameter(module: Module, node: Function) -> None:
    if not node.params or not isinstance(node.params[0], js.Identifier) or node.params[0].name != "this":
        return
    after = module.edits.next(node.params[0].end)
    end = module.edits.next(after + 1) if module.text[after] == "," else after
    module.edits.cut(node.params[0].start, end)
