"""A site in memory that follows its project: what is imported anew, what stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from veloxc.project.live import LiveSite
from veloxc.project.workshop import Workshop

FILES = {
    "routes/index.velox": "---\nimport { rows } from '$lib/db';\n---\n<p>{rows}</p>\n",
    "routes/about.velox": "<h1>About</h1>\n",
    "layouts/default.velox": "<main><slot /></main>\n",
    "lib/db.py": "from .seed import ROWS\nrows = ROWS\n",
    "lib/other.py": "from . import seed\nvalue = seed.ROWS\n",
    "lib/seed.py": "ROWS = ['a']\n",
    "lib/alone.py": "state = []\n",
}


class Following:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.workshop = Workshop(root, formatted=False, keep=False)
        self.live = LiveSite(root)

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(exist_ok=True)
        (self.root / path).write_text(text)

    def follow(self) -> set[str]:
        outcome = self.workshop.compile()
        assert outcome.compilation is not None and outcome.ok, outcome.diagnostics
        return self.live.follow(outcome.compilation)

    def module(self, name: str) -> object:
        return self.live.package.module(name)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Following]:
    following = Following(tmp_path)
    for path, text in FILES.items():
        following.write(path, text)
    following.follow()
    yield following
    following.live.close()


def test_a_page_alone(site: Following) -> None:
    page, database = site.module("routes.about"), site.module("lib.db")
    site.write("routes/about.velox", "<h1>Us</h1>\n")
    assert site.follow() == {"routes.about"}
    assert site.module("routes.about") is not page
    assert site.module("lib.db") is database


def test_what_imports_a_changed_module_is_imported_anew(site: Following) -> None:
    """Python modules too, by either form of import, at once and whatever the clock says."""
    home, alone = site.module("routes.index"), site.module("lib.alone")
    assert site.module("lib.other").value == ["a"]  # type: ignore[attr-defined]
    for letter in "bcd":
        site.write("lib/seed.py", f"ROWS = ['{letter}']\n")
        assert site.follow() == {"lib.seed", "lib.db", "lib.other", "routes.index"}
        assert site.module("lib.other").value == [letter]  # type: ignore[attr-defined]
        assert site.module("lib.db").rows == [letter]  # type: ignore[attr-defined]
    assert site.module("routes.index") is not home
    assert site.module("lib.alone") is alone


def test_a_layout_is_not_imported_by_its_pages(site: Following) -> None:
    page = site.module("routes.about")
    site.write("layouts/default.velox", "<article><slot /></article>\n")
    assert site.follow() == {"layouts.default"}
    assert site.module("routes.about") is page


def test_new_and_removed_routes(site: Following) -> None:
    before = site.live.site
    site.write("routes/new.velox", "<h1>New</h1>\n")
    (site.root / "routes/about.velox").unlink()
    assert site.follow() == {"routes.new", "routes.about"}
    assert site.live.site is not before and site.live.site is not None
    assert {route.pattern for route in site.live.site.routes} == {"/", "/new"}
    with pytest.raises(ModuleNotFoundError):
        site.module("routes.about")


def test_nothing_changed(site: Following) -> None:
    before = site.live.site
    assert site.follow() == set()
    assert site.live.site is before


def test_no_compiled_python_is_left_behind(site: Following) -> None:
    site.module("lib.db")
    assert not list(site.root.rglob("__pycache__"))


def test_a_module_that_cannot_be_imported_recovers(site: Following) -> None:
    site.write("lib/seed.py", "ROWS = [\n")
    site.follow()
    with pytest.raises(SyntaxError):
        site.module("lib.db")
    site.write("lib/seed.py", "ROWS = ['z']\n")
    site.follow()
    assert site.module("lib.db").rows == ["z"]  # type: ignore[attr-defined]
