"""The formats for programs: their shape, their escapes, and what their standards ask for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click import Choice

from veloxc.cli.check import command
from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from veloxc.compiler.diagnostics.formats import FORMATS
from veloxc.compiler.source import Source, Span

SOURCE = Source(
    "---\nconst a = '😀', b = 1\n---\n<a href='/' href='/x'>\u2028{a}</a>\n", "routes/[slug] 100%.velox"
)
AT = SOURCE.text.index("href", SOURCE.text.index("href") + 1)
FIRST = Span(AT - 9, AT - 5)
OTHER = Source("export const href = 1\n", "lib/a,b:c.ts")
FIX = Fix("remove the second one", (Edit(Span(AT - 1, AT + 9), ""),))


def made(**changes: Any) -> Diagnostic:
    facts: dict[str, Any] = {
        "code": "VX0701",
        "slug": "duplicate-attribute",
        "severity": "error",
        "title": "the attribute `href` is given twice",
        "primary": Label(Span(AT, AT + 4), "100% the second,\nreally: yes"),
        "secondary": (Label(FIRST, "the first"), Label(Span(13, 17), "", OTHER)),
        "notes": ("HTML keeps the first",),
        "help": "remove one",
        "fixes": (FIX,),
        "source": SOURCE,
    }
    return Diagnostic(**(facts | changes))


def shown(format_: str, *diagnostics: Diagnostic) -> str:
    return FORMATS[format_](diagnostics, False)


def test_concise_is_one_line_each() -> None:
    warning = made(severity="warning", code="VX0901", primary=Label(Span(0, 3)))
    assert shown("concise", warning, made()) == (
        "routes/[slug] 100%.velox:1:1: warning[VX0901]: the attribute `href` is given twice\n"
        "routes/[slug] 100%.velox:4:13: error[VX0701]: the attribute `href` is given twice\n"
    )


def test_json_has_all_there_is() -> None:
    (found,) = json.loads(shown("json", made()))
    assert found == {
        "code": "VX0701",
        "slug": "duplicate-attribute",
        "severity": "error",
        "title": "the attribute `href` is given twice",
        "path": "routes/[slug] 100%.velox",
        "start": {"line": 4, "column": 13, "offset": AT},
        "end": {"line": 4, "column": 17, "offset": AT + 4},
        "label": "100% the second,\nreally: yes",
        "secondary": [
            {
                "path": "routes/[slug] 100%.velox",
                "start": {"line": 4, "column": 4, "offset": AT - 9},
                "end": {"line": 4, "column": 8, "offset": AT - 5},
                "label": "the first",
            },
            {
                "path": "lib/a,b:c.ts",
                "start": {"line": 1, "column": 14, "offset": 13},
                "end": {"line": 1, "column": 18, "offset": 17},
                "label": "",
            },
        ],
        "notes": ["HTML keeps the first"],
        "help": "remove one",
        "fixes": [
            {
                "title": "remove the second one",
                "safety": "safe",
                "edits": [
                    {
                        "start": {"line": 4, "column": 12, "offset": AT - 1},
                        "end": {"line": 4, "column": 22, "offset": AT + 9},
                        "text": "",
                    }
                ],
            }
        ],
    }


def test_jsonl_has_one_object_on_each_line() -> None:
    lines = shown("jsonl", made(), made(title="a\nb\u2028")).splitlines()
    assert [json.loads(line)["code"] for line in shown("jsonl", made(), made()).split("\n")[:-1]] == [
        "VX0701"
    ] * 2
    assert len(lines) >= 2 and shown("jsonl") == ""


def test_nothing_found_is_still_a_document() -> None:
    assert json.loads(shown("json")) == []
    assert json.loads(shown("sarif"))["runs"][0]["results"] == []
    assert shown("concise") == shown("github") == shown("full") == ""


def test_github_escapes() -> None:
    assert shown("github", made()) == (
        "::error file=routes/[slug] 100%25.velox,line=4,endLine=4,col=13,endColumn=17,"
        "title=VX0701 duplicate-attribute::the attribute `href` is given twice: 100%25 the second,%0Areally: yes"
        "%0AHTML keeps the first%0Ahelp: remove one\n"
    )
    elsewhere = made(source=OTHER, primary=Label(Span(0, len(OTHER.text))), secondary=(), severity="info")
    assert shown("github", elsewhere).startswith(
        "::notice file=lib/a%2Cb%3Ac.ts,line=1,endLine=2,title=VX0701 duplicate-attribute::"
    ), "columns are only for one line"


def test_sarif() -> None:
    log = json.loads(
        shown("sarif", made(), made(), made(severity="warning", code="VX0901", slug="unused-suppression"))
    )
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r", "\u2028", "\u2029"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["VX0701", "VX0901"]
    first, _, warning = run["results"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["VX0701", "VX0701", "VX0901"]
    assert first["level"] == "error" and warning["level"] == "warning"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "routes/%5Bslug%5D%20100%25.velox"}
    assert place["region"] == {
        "startLine": 4,
        "startColumn": 13,
        "endLine": 4,
        "endColumn": 17,
        "charOffset": AT,
        "charLength": 4,
    }
    assert [each["physicalLocation"]["artifactLocation"]["uri"] for each in first["relatedLocations"]] == [
        "routes/%5Bslug%5D%20100%25.velox",
        "lib/a%2Cb%3Ac.ts",
    ]
    (change,) = first["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": ""}
    prints = [result["partialFingerprints"]["veloxLine/v1"] for result in run["results"]]
    assert len(set(prints)) == 3, "the same mistake twice on one line is two findings"


def test_a_fingerprint_does_not_depend_on_the_lines_above() -> None:
    below = Source("\n\n" + SOURCE.text, SOURCE.path)
    moved = made(source=below, primary=Label(Span(AT + 2, AT + 6)), secondary=(), fixes=())
    runs = [json.loads(shown("sarif", each))["runs"][0] for each in (made(), moved)]
    first, second = (run["results"][0]["partialFingerprints"] for run in runs)
    assert first == second


@pytest.mark.parametrize("format_", list(FORMATS))
def test_every_format_takes_the_same_diagnostics(format_: str) -> None:
    text = shown(format_, made(), made(help=None, fixes=(), secondary=(), notes=()))
    assert "VX0701" in text and text.endswith("\n")


def test_the_option_offers_all_formats() -> None:
    option = next(each for each in command.params if each.name == "format_")
    assert isinstance(option.type, Choice)
    assert tuple(option.type.choices) == tuple(FORMATS)
