"""Random programs agree with Node (see `programs` and `wide_programs`); needs Node."""

from __future__ import annotations

import shutil

import pytest

from tests.fuzz.programs import Program, differences
from tests.fuzz.wide_programs import WideProgram

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")


@needs_node
@pytest.mark.parametrize("kind", [Program, WideProgram])
def test_a_few_random_programs_agree_with_node(kind: type[Program]) -> None:
    assert differences(0, 25, kind) == []


@needs_node
@pytest.mark.slow
@pytest.mark.parametrize("kind", [Program, WideProgram])
def test_random_programs_agree_with_node(kind: type[Program]) -> None:
    assert differences(0, 500, kind) == []
