"""The names of veloxc.js: each can be imported, and none is hidden by a module of the same name."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import pytest

import veloxc.js
from veloxc.js.exports import MODULES


def test_no_module_has_the_name_of_an_export() -> None:
    modules = {module.name for module in pkgutil.iter_modules(veloxc.js.__path__)}
    assert not modules & set(MODULES)


@pytest.mark.parametrize("name", sorted(MODULES))
def test_every_name_can_be_imported(name: str) -> None:
    assert getattr(veloxc.js, name) is not None or name == "undefined"


def test_the_core_loads_no_heavy_library() -> None:
    script = (
        "import sys; from veloxc.js import get, call, Math; "
        "print([m for m in ('asyncio', 'httpx2', 'regex', 'json', 'decimal', 'inspect') if m in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"
