"""`veloxc compile --emit=…`: what one file is at each stage, as text for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from veloxc.compiler.analyze.result import Analysis, Scope
    from veloxc.compiler.result import CompileResult


def stage_text(result: CompileResult, stage: str) -> str:
    """One stage of a compiled file. Raises ValueError for a stage that a file with errors does not reach."""
    return _PRINTERS[stage](result)


def _tokens(result: CompileResult) -> str:
    from veloxc.compiler.parse.tokens import tokens

    lines = []
    for token in tokens(result.source):
        line, column = result.source.line_column(token.start)
        lines.append(f"{line}:{column}\t{token.type}\t{result.source.text[token.start : token.end]!r}")
    return "\n".join(lines) + "\n"


def _ast(result: CompileResult) -> str:
    from veloxc.compiler.syntax.dump import outline

    return outline(result.document)


def _analysis(result: CompileResult) -> str:
    return "\n".join(_analysis_lines(result.analysis)) + "\n"


def _analysis_lines(analysis: Analysis) -> Iterator[str]:
    yield f"mode: {analysis.mode} ({analysis.mode_reason})"
    exports = analysis.exports
    for name in ("config", "meta", "layout", "slots"):
        value = getattr(exports, name)
        if value not in (None, {}):
            yield f"{name}: {value!r}"
    yield f"paths: {'yes' if exports.paths_node else 'no'}"
    yield from _scope_lines(analysis, analysis.module_scope, 0)


def _scope_lines(analysis: Analysis, scope: Scope, depth: int) -> Iterator[str]:
    indent = "  " * depth
    yield f"{indent}{scope.kind} {scope.node.type} {scope.node.start}–{scope.node.end}"
    for binding in scope.bindings.values():
        marks = [
            mark
            for mark in ("captured", "captured_per_turn", "reassigned", "read_before_declaration")
            if getattr(binding, mark)
        ]
        known = analysis.binding_types.get(binding)
        facts = [
            *([known.kind] if known else []),
            *marks,
            *(f"exported as {name}" for name in binding.exported_as),
        ]
        yield f"{indent}  {binding.kind} {binding.name}" + (f": {', '.join(facts)}" if facts else "")
    for child in scope.children:
        yield from _scope_lines(analysis, child, depth + 1)


def _ir(result: CompileResult) -> str:
    if result.module is None:
        raise ValueError("the file has errors")
    return "\n".join(_ir_lines(result.module, 0)) + "\n"


def _ir_lines(node: object, depth: int) -> Iterator[str]:
    """Nodes as an indented outline; fields that are plain stand on the node's own line."""
    indent = "  " * depth
    if isinstance(node, tuple):
        for item in node:
            yield from _ir_lines(item, depth)
        return
    names = getattr(node, "__match_args__", None)
    if names is None:
        yield f"{indent}{node!r}"
        return
    plain = []
    nested: list[tuple[str, object]] = []
    for name in names:
        value = getattr(node, name)
        if name == "span" or value is None or value == ():
            continue
        if isinstance(value, tuple) or hasattr(value, "__match_args__"):
            nested.append((name, value))
        else:
            plain.append(f"{name}={value!r}")
    yield f"{indent}{type(node).__name__} {' '.join(plain)}".rstrip()
    for name, value in nested:
        yield f"{indent} .{name}"
        yield from _ir_lines(value, depth + 1)


def _python(result: CompileResult) -> str:
    return result.python


def _javascript(result: CompileResult) -> str:
    if result.document.language == "velox":
        raise ValueError(
            "a page has no JavaScript of its own yet, only components (.tsx) and modules (.ts) have"
        )
    if not result.ok:
        raise ValueError("the file has errors")
    from veloxc.compiler.emit.javascript import emit_javascript

    return emit_javascript(result.document, result.source)


_PRINTERS: dict[str, Callable[[CompileResult], str]] = {
    "tokens": _tokens,
    "ast": _ast,
    "analysis": _analysis,
    "ir": _ir,
    "py": _python,
    "js": _javascript,
}
STAGES = tuple(_PRINTERS)
"""The names of the stages, in the order in which a file goes through them."""
