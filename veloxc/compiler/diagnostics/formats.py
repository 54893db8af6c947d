"""Diagnostics for programs and for one-line readers: concise, json, jsonl, sarif, github. `FORMATS` has them all.

Every format is a function from diagnostics to text (with its final line end; empty where it prints nothing).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Fix, Label
from veloxc.compiler.diagnostics.render import render
from veloxc.compiler.source import Source, Span

Format: TypeAlias = Callable[[Sequence[Diagnostic], bool], str]
Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"


def full(diagnostics: Sequence[Diagnostic], color: bool) -> str:
    """The whole message with its source lines, an empty line after each."""
    return "".join(render(diagnostic, color=color) + "\n\n" for diagnostic in diagnostics)


def concise(diagnostics: Sequence[Diagnostic], color: bool) -> str:
    """One line each: `path:line:column: error[VX0102]: title`."""
    return "".join(f"{_where(each)}: {each.severity}[{each.code}]: {each.title}\n" for each in diagnostics)


def _where(diagnostic: Diagnostic) -> str:
    line, column = diagnostic.source.line_column(diagnostic.primary.span.start)
    return f"{diagnostic.source.path}:{line}:{column}"


def json(diagnostics: Sequence[Diagnostic], color: bool) -> str:
    """One array of objects, as `to_json` makes them."""
    from json import dumps

    return dumps([to_json(each) for each in diagnostics], ensure_ascii=False, indent=2) + "\n"


def jsonl(diagnostics: Sequence[Diagnostic], color: bool) -> str:
    """One object on each line."""
    from json import dumps

    return "".join(dumps(to_json(each), ensure_ascii=False) + "\n" for each in diagnostics)


def to_json(diagnostic: Diagnostic) -> dict[str, Json]:
    """Everything a diagnostic knows. Lines and columns count from 1, offsets from 0, both in code points."""
    return {
        "code": diagnostic.code,
        "slug": diagnostic.slug,
        "severity": diagnostic.severity,
        "title": diagnostic.title,
        "path": diagnostic.source.path,
        **_region(diagnostic.source, diagnostic.primary.span),
        "label": diagnostic.primary.text,
        "secondary": [_label(label, diagnostic.source) for label in diagnostic.secondary],
        "notes": list(diagnostic.notes),
        "help": diagnostic.help,
        "fixes": [_fix(fix, diagnostic.source) for fix in diagnostic.fixes],
    }


def _label(label: Label, source: Source) -> dict[str, Json]:
    source = label.source or source
    return {"path": source.path, **_region(source, label.span), "label": label.text}


def _fix(fix: Fix, source: Source) -> dict[str, Json]:
    edits: list[Json] = [{**_region(source, edit.span), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safety": fix.safety, "edits": edits}


def _region(source: Source, span: Span) -> dict[str, Json]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> dict[str, Json]:
    line, column = source.line_column(offset)
    return {"line": line, "column": column, "offset": offset}


def sarif(diagnostics: Sequence[Diagnostic], color: bool) -> str:
    """One SARIF 2.1.0 log."""
    from json import dumps

    from veloxc.compiler.diagnostics.sarif import log

    return dumps(log(diagnostics), ensure_ascii=False, indent=2) + "\n"


def github(diagnostics: Sequence[Diagnostic], color: bool) -> str:
    """Workflow commands, which GitHub shows beside the changed lines."""
    return "".join(_github(each) + "\n" for each in diagnostics)


def _github(diagnostic: Diagnostic) -> str:
    source, span = diagnostic.source, diagnostic.primary.span
    line, column = source.line_column(span.start)
    last_line, last_column = source.line_column(span.end)
    properties = {"file": source.path, "line": str(line), "endLine": str(last_line)}
    if line == last_line:
        # Columns are only understood within one line.
        properties |= {"col": str(column), "endColumn": str(max(last_column, column + 1))}
    properties["title"] = f"{diagnostic.code} {diagnostic.slug}"
    level = "notice" if diagnostic.severity == "info" else diagnostic.severity
    fields = ",".join(f"{name}={_github_property(value)}" for name, value in properties.items())
    return f"::{level} {fields}::{_github_text(message(diagnostic))}"


def _github_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_property(text: str) -> str:
    return _github_text(text).replace(":", "%3A").replace(",", "%2C")


def message(diagnostic: Diagnostic) -> str:
    """Title, label, notes and help as plain text, for readers that show no source lines."""
    label = f": {diagnostic.primary.text}" if diagnostic.primary.text else ""
    lines = [diagnostic.title + label, *diagnostic.notes]
    if diagnostic.help:
        lines.append(f"help: {diagnostic.help}")
    return "\n".join(lines)


FORMATS: dict[str, Format] = {
    "full": full,
    "concise": concise,
    "json": json,
    "jsonl": jsonl,
    "sarif": sarif,
    "github": github,
}
WHOLE = frozenset({"json", "sarif"})
"""The formats that make one document of all diagnostics; the others can be written file by file."""
