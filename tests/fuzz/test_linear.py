"""Time is linear in the size of the input, whatever the input, and no depth is too deep.

python -m tests.fuzz.test_linear        the processor seconds of every input at 1 MB, the slowest first
"""

from __future__ import annotations

import time

import pytest

from tests.fuzz.pathological import PAGES, SCRIPTS
from tests.oracles import front_end

CASES = [("module.tsx", name) for name in SCRIPTS] + [("page.velox", name) for name in PAGES]
MEGABYTE = 1_000_000
SECONDS = 5.0


def _text(path: str, name: str, size: int) -> str:
    return (SCRIPTS if path.endswith(".tsx") else PAGES)[name](size)


def _seconds(path: str, text: str) -> float:
    begun = time.process_time()
    _, report = front_end.read(text, path)
    spent = time.process_time() - begun
    assert len(list(report)) < 1000, "one cause, thousands of diagnostics"
    return spent


@pytest.mark.parametrize(("path", "name"), CASES)
def test_ten_times_the_input_takes_ten_times_as_long(path: str, name: str) -> None:
    """At 3 and 30 KB; 30 times as long is still allowed, since the first run is short and noisy. Quadratic would be 100."""
    _seconds(path, _text(path, name, 300))
    small = min(_seconds(path, _text(path, name, 3_000)) for _ in range(3))
    limit = max(30 * small, SECONDS * 30_000 / MEGABYTE)
    large = _seconds(path, _text(path, name, 30_000))
    for _ in range(3):  # a busy machine may slow one run down; not four
        if large >= limit:
            large = min(large, _seconds(path, _text(path, name, 30_000)))
    assert large < limit


@pytest.mark.slow
@pytest.mark.parametrize(("path", "name"), CASES)
def test_a_megabyte(path: str, name: str) -> None:
    assert _seconds(path, _text(path, name, MEGABYTE)) < SECONDS


def test_a_hundred_thousand_attributes_and_twenty_thousand_tags() -> None:
    """The sizes that the promise names."""
    attributes = "<a " + " ".join(f"a{number}" for number in range(100_000)) + " />"
    tags = "<b>" * 20_000 + "</b>" * 20_000
    assert _seconds("page.velox", attributes) < SECONDS
    assert _seconds("page.velox", tags) < SECONDS


def main() -> None:
    times = sorted(
        ((_seconds(path, _text(path, name, MEGABYTE)), name) for path, name in CASES), reverse=True
    )
    for seconds, name in times:
        print(f"{seconds:.1f} {name}", flush=True)


if __name__ == "__main__":
    main()
