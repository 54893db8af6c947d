"""Property keys that are no strings."""

from __future__ import annotations

import pytest

from veloxc.js import get, undefined


@pytest.mark.parametrize(
    ("key", "name"), [(True, "true"), (None, "null"), (undefined, "undefined"), (1.5, "1.5")]
)
def test_a_key_is_found_by_its_text(key: object, name: str) -> None:
    """Also where it was once remembered that Object.prototype has no such name."""
    assert get({}, name) is undefined
    assert get({name: 3}, key) == 3
    assert get({}, key) is undefined
