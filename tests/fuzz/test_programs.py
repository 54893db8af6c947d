"""Random programs agree with Node (see `programs`); needs Node."""

from __future__ import annotations

import pytest

from tests.fuzz.programs import differences


@pytest.mark.slow
def test_random_programs_agree_with_node() -> None:
    assert differences(0, 500) == []
