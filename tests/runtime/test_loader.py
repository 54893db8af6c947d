"""Sites as packages: relative imports, Python files beside emitted ones, two sites in one process."""

import traceback
from pathlib import Path

import pytest

from veloxc.runtime.loader import load_folder, load_memory

PAGE = "from ..lib.db import number\nfrom ..components.Card import card\n\n\ndef markup():\n    return card(number())\n"
CARD = "def card(value):\n    return f'<b>{1 / value}</b>'\n"
DB = "from .settings import start\ndef number(): return start\n"


def test_memory_and_files_together(tmp_path: Path) -> None:
    (tmp_path / "db.py").write_text(DB)
    (tmp_path / "settings.py").write_text("start = 4\n")
    files = {"lib.db": tmp_path / "db.py", "lib.settings": tmp_path / "settings.py"}
    site = load_memory({"routes.index": PAGE, "components.Card": CARD}, files)
    assert site.module("routes.index").markup() == "<b>0.25</b>"
    assert site.module("routes.index") is site.module("routes.index")
    site.unload()
    with pytest.raises(ModuleNotFoundError):
        site.module("routes.index")


def test_two_sites_do_not_meet() -> None:
    one = load_memory({"m": "value = 1"})
    two = load_memory({"m": "value = 2"})
    assert (one.module("m").value, two.module("m").value) == (1, 2)


def test_a_traceback_shows_the_emitted_line() -> None:
    site = load_memory({"routes.index": PAGE, "components.Card": CARD, "lib.db": "def number(): return 0\n"})
    with pytest.raises(ZeroDivisionError) as caught:
        site.module("routes.index").markup()
    assert "return f'<b>{1 / value}</b>'" in "".join(traceback.format_exception(caught.value))


def test_a_folder(tmp_path: Path) -> None:
    for name, text in {
        "routes/index.py": PAGE,
        "components/Card.py": CARD,
        "lib/db.py": DB,
        "lib/settings.py": "start = 2\n",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
    assert load_folder(tmp_path).module("routes.index").markup() == "<b>0.5</b>"
