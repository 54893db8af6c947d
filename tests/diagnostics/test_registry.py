"""All diagnostic classes: found, told apart, and explained."""

from __future__ import annotations

import pytest

from veloxc.compiler.diagnostics import registry as module
from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.registry import AREAS, find, meant, page, registry


def test_codes_are_sorted_and_lie_in_a_known_area() -> None:
    codes = list(registry())
    assert codes == sorted(codes) and len(codes) > 30
    assert {code[:4] for code in codes} <= set(AREAS)


def test_find_by_code_in_any_case_and_by_name() -> None:
    assert find("VX0901") is find("vx0901") is find("unused-suppression") is not None
    assert find("VX9999") is find("") is find("unused") is None
    assert meant("unused-supression") == "unused-suppression"
    assert meant("VX09011") is not None and meant("zzz") is None


def test_two_classes_with_one_code_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class One(Mistake):
        code, slug = "VX0001", "one"

    class Two(Mistake):
        code, slug = "VX0001", "two"

    monkeypatch.setattr(module, "_mistakes", lambda name: [One, Two])
    registry.cache_clear()
    with pytest.raises(ValueError, match="VX0001 is both"):
        registry()
    registry.cache_clear()


def test_a_page_is_read_from_the_docstring() -> None:
    class Example(Mistake):
        """What is wrong,
        in one sentence.

        Why it is.

        More of it: `code`.

        Wrong:

            <a>

              <b>
        Instead:

            <a />
        """

    explained = page(Example)
    assert explained.what == "What is wrong, in one sentence."
    assert explained.why == "Why it is.\n\nMore of it: `code`."
    assert explained.wrong == "<a>\n\n  <b>"
    assert explained.instead == "<a />"
