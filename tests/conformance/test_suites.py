"""Suites and repositories of others, fetched as README.md of this folder says; skipped where they are not."""

from __future__ import annotations

import pytest

from tests.conformance import corpus, parser_tests, test262_syntax
from tests.conformance.fetched import repository

pytestmark = pytest.mark.slow


def _fetched(name: str) -> None:
    if not repository(name).is_dir():
        pytest.skip(f"{name} is not fetched: see tests/conformance/README.md")


@pytest.mark.parametrize("folder", parser_tests.VALID)
def test_parser_tests_that_are_valid_modules_parse(folder: str) -> None:
    _fetched("test262-parser-tests")
    assert parser_tests.run(folder).wrong == []


@pytest.mark.parametrize("folder", parser_tests.INVALID)
def test_parser_tests_that_are_invalid_are_refused(folder: str) -> None:
    _fetched("test262-parser-tests")
    result = parser_tests.run(folder)
    assert result.share >= 0.95, result.wrong


@pytest.mark.parametrize("name", corpus.REPOSITORIES)
def test_real_code_parses(name: str) -> None:
    _fetched(name)
    count, wrong = corpus.run(repository(name))
    assert len(wrong) <= count * 0.001, wrong


def test_test262_agrees() -> None:
    _fetched("test262")
    result = test262_syntax.run(test262_syntax.FOLDERS)
    assert result.wrong_share(valid=True) <= 0.001, result.wrong
    assert result.wrong_share(valid=False) <= 0.01, result.wrong
