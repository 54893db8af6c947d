"""SARIF 2.1.0 (OASIS): the form in which code scanning services take findings.

Columns count code points (`columnKind`), and line ends are ECMAScript's (`newlineSequences`). A fingerprint is made of
the code, the file and the text of the line, so that a finding stays the same when lines are added above it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import quote

import veloxc
from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Fix, Label
from veloxc.compiler.diagnostics.formats import Json, message
from veloxc.compiler.diagnostics.registry import find, page
from veloxc.compiler.source import Source, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {"error": "error", "warning": "warning", "info": "note"}
_LINE_ENDS: list[Json] = ["\r\n", "\n", "\r", "\u2028", "\u2029"]


def log(diagnostics: Sequence[Diagnostic]) -> dict[str, Json]:
    """The whole log: one run with its rules, one result for each diagnostic."""
    codes = sorted({diagnostic.code for diagnostic in diagnostics})
    index = {code: number for number, code in enumerate(codes)}
    seen: Counter[str] = Counter()
    results: list[Json] = [_result(diagnostic, index, seen) for diagnostic in diagnostics]
    driver: dict[str, Json] = {
        "name": "veloxc",
        "semanticVersion": veloxc.__version__,
        "rules": [_rule(code) for code in codes],
    }
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": _LINE_ENDS,
        "invocations": [{"executionSuccessful": all(each.slug != "internal-error" for each in diagnostics)}],
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> dict[str, Json]:
    mistake = find(code)
    if mistake is None:
        return {"id": code}
    explained = page(mistake)
    return {
        "id": code,
        "name": mistake.__name__,
        "shortDescription": {"text": explained.what},
        "fullDescription": {"text": f"{explained.what}\n\n{explained.why}".strip()},
        "defaultConfiguration": {"level": _LEVEL[mistake.severity]},
    }


def _result(diagnostic: Diagnostic, rules: dict[str, int], seen: Counter[str]) -> dict[str, Json]:
    source = diagnostic.source
    result: dict[str, Json] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rules[diagnostic.code],
        "level": _LEVEL[diagnostic.severity],
        "message": {"text": message(diagnostic)},
        "locations": [{"physicalLocation": _location(source, diagnostic.primary.span)}],
        "partialFingerprints": {"veloxLine/v1": _fingerprint(diagnostic, seen)},
    }
    if diagnostic.secondary:
        result["relatedLocations"] = [
            _related(number, label, source) for number, label in enumerate(diagnostic.secondary, 1)
        ]
    if diagnostic.fixes:
        result["fixes"] = [_fix(fix, source) for fix in diagnostic.fixes]
    return result


def _location(source: Source, span: Span) -> dict[str, Json]:
    return {"artifactLocation": {"uri": _uri(source.path)}, "region": _region(source, span)}


def _uri(path: str) -> str:
    """Relative paths stay relative; `[slug]` and the like are percent-encoded."""
    return ("file://" if path.startswith("/") else "") + quote(path, safe="/")


def _region(source: Source, span: Span) -> dict[str, Json]:
    line, column = source.line_column(span.start)
    last_line, last_column = source.line_column(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": last_line,
        "endColumn": last_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _related(number: int, label: Label, source: Source) -> dict[str, Json]:
    location: dict[str, Json] = {
        "id": number,
        "physicalLocation": _location(label.source or source, label.span),
    }
    if label.text:
        location["message"] = {"text": label.text}
    return location


def _fix(fix: Fix, source: Source) -> dict[str, Json]:
    replacements: list[Json] = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    change: Json = {"artifactLocation": {"uri": _uri(source.path)}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _fingerprint(diagnostic: Diagnostic, seen: Counter[str]) -> str:
    """The same for the same mistake on the same line text; a number tells equal lines apart."""
    source = diagnostic.source
    line = source.line_text(source.line_column(diagnostic.primary.span.start)[0])
    key = "\0".join((diagnostic.code, source.path, " ".join(line.split())))
    seen[key] += 1
    return sha256(f"{key}\0{seen[key]}".encode(errors="surrogatepass")).hexdigest()[:32]
