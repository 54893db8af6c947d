"""A fixed sample of test262, by tier; skipped where the suite is not fetched (README.md of this folder says how)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance.fetched import repository
from tests.conformance.test262.__main__ import run, sample, scope
from tests.conformance.test262.case import read_case

SUITE = repository("test262")
LEAST = {"language": 0.93, "built-ins": 0.9, "early-errors": 0.95}
"""The share that must pass: below what does (README.md), since a sample of 200 may have bad luck."""


@pytest.mark.parametrize("tier", LEAST)
def test_sample(tier: str) -> None:
    if not (SUITE / "harness").is_dir():
        pytest.skip("test262 is not fetched: see tests/conformance/README.md")
    answers = run(SUITE, sample(scope(tier), 200), jobs=1)
    failed = {path: answer["cause"] for path, answer in answers.items() if not answer["passed"]}
    assert len(failed) <= len(answers) * (1 - LEAST[tier]), failed


def test_front_matter(tmp_path: Path) -> None:

    text = (
        "// comment\n/*---\ndescription: >\n  flags: [raw] in words\nincludes: [a.js, b.js]\nflags: [generated, async]\n"
        "features:\n  - BigInt\n  - class-fields\nnegative:\n  phase: runtime\n  type: TypeError\n---*/\n1;\n"
    )
    (tmp_path / "one.js").write_text(text)
    case = read_case(tmp_path, "one.js")
    assert (case.includes, case.asynchronous) == (("a.js", "b.js"), True)
    assert (case.phase, case.error, case.features) == ("runtime", "TypeError", ("BigInt", "class-fields"))
