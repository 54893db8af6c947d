"""Python text from an `ir.Module`: built with libcst, formatted with black, followed by its line table."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.emit.python.strings import quoted
from veloxc.compiler.source import Source
from veloxc.compiler.stack import on_deep_stack


def python_text(module: ir.Module, source: Source, *, formatted: bool = True) -> str:
    """The emitted module as text.

    `formatted=False` skips black, the slowest phase: the same statements on longer lines, for running at once.
    The text ends with `__velox__ = (path, line table)`, which `runtime.traceback` reads.
    """
    return on_deep_stack(lambda: _text(module, source, formatted))


def _text(module: ir.Module, source: Source, formatted: bool) -> str:
    from veloxc.compiler.emit.python import lines, statements

    text = statements.module(module).code
    if formatted:
        text = blackened(text)
    table = lines.compact(lines.line_table(module, text), source)
    return text + _footer(source, table)


def blackened(text: str) -> str:
    """`text` as black formats it, at black's own line length."""
    import black
    from black.mode import TargetVersion

    return black.format_str(text, mode=black.Mode(target_versions={TargetVersion.PY311}))


def _footer(source: Source, table: tuple[tuple[int, int, int, int], ...]) -> str:
    """`__velox__`, as black would leave it: the source's path and `line:column=source line:source column …`."""
    if not table:
        return ""
    rows = " ".join(
        f"{line}:{column}={source_line}:{source_column}" for line, column, source_line, source_column in table
    )
    path = quoted(source.path.replace("\\", "/"))
    return f'\n\n__velox__ = (\n    {path},\n    "{rows}",\n)\n'
