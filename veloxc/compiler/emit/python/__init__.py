"""Python text from an `ir.Module`: built with libcst, formatted with black, followed by its line table."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.source import Source


def python_text(module: ir.Module, source: Source, *, formatted: bool = True) -> str:
    """The emitted module as text.

    `formatted=False` skips black, the slowest phase: the same statements on longer lines, for running at once.
    The text ends with `VELOX = {...}`: the source's path and the line table `runtime.traceback` reads.
    """
    from veloxc.compiler.emit.python import lines, statements

    text = statements.module(module).code
    if formatted:
        text = blackened(text)
    table = lines.compact(lines.line_table(module, text), source)
    return text + _footer(source, table)


def blackened(text: str) -> str:
    """`text` as black formats it, at black's own line length."""
    import black

    return black.format_str(text, mode=black.Mode(target_versions={black.TargetVersion.PY311}))


def _footer(source: Source, table: tuple[tuple[int, int, int, int], ...]) -> str:
    rows = " ".join(f"{line}:{column}={source_line}:{source_column}" for line, column, source_line, source_column in table)
    if not rows:
        return ""
    path = source.path.replace("\\", "/").replace('"', "%22")
    return f'\n# lines of {path}: {rows}\n'
