"""Files as routes, and which layouts and error pages belong to them."""

from pathlib import Path

import pytest

from veloxc.project.routes import (
    Route,
    error_page,
    find_root,
    folder_layouts,
    precedence,
    route_of,
    source_files,
)


@pytest.mark.parametrize(
    ("file", "pattern", "kind"),
    [
        ("routes/index.velox", "/", "page"),
        ("routes/about.velox", "/about", "page"),
        ("routes/blog/index.velox", "/blog", "page"),
        ("routes/blog/[slug].velox", "/blog/[slug]", "page"),
        ("routes/blog/[[page]].velox", "/blog/[[page]]", "page"),
        ("routes/docs/[...path].velox", "/docs/[...path]", "page"),
        ("routes/[[...slug]].velox", "/[[...slug]]", "page"),
        ("routes/(group)/pricing.velox", "/pricing", "page"),
        ("routes/(group)/index.velox", "/", "page"),
        ("routes/app.tsx", "/app", "page"),
        ("routes/api/users+server.ts", "/api/users", "api"),
        ("routes/api/users/[id]+server.ts", "/api/users/[id]", "api"),
        ("routes/api/index+server.ts", "/api", "api"),
        ("routes/api/+server.ts", "/api", "api"),
        ("routes/api/+server.js", "/api", "api"),
    ],
)
def test_route_of(file: str, pattern: str, kind: str) -> None:
    route = route_of(file)
    assert route is not None
    assert (route.pattern, route.kind) == (pattern, kind)


@pytest.mark.parametrize(
    "file",
    [
        "routes/_layout.velox", "routes/blog/_error.velox", "routes/_private/x.velox", "routes/blog/_card.tsx",
        "components/Card.tsx", "routes/data.ts", "routes/style.css", "lib/db.py", "routes/db.py",
    ],
)  # fmt: skip
def test_no_route(file: str) -> None:
    assert route_of(file) is None


def test_malformed_brackets() -> None:
    with pytest.raises(ValueError, match="route segment"):
        route_of("routes/blog/[slug.velox")


def test_params() -> None:
    assert Route("/a/[b]/[[c]]/[...d]", "page", "").params == ("b", "c", "d")


def test_precedence_is_reading_order() -> None:
    patterns = [
        "/[[...all]]",
        "/blog/[slug]",
        "/",
        "/blog/new",
        "/[user]",
        "/blog",
        "/blog/[[page]]",
        "/blog/[...rest]",
    ]
    ordered = sorted((Route(pattern, "page", "") for pattern in patterns), key=precedence)
    assert [route.pattern for route in ordered] == [
        "/", "/blog", "/blog/new", "/blog/[slug]", "/blog/[[page]]", "/blog/[...rest]", "/[user]", "/[[...all]]",
    ]  # fmt: skip


FILES = (
    "routes/_layout.velox",
    "routes/blog/_layout.velox",
    "routes/_error.velox",
    "routes/blog/admin/_error.velox",
)


def test_layouts_from_the_root_down() -> None:
    assert folder_layouts("routes/blog/admin/x.velox", FILES) == (
        "routes/_layout.velox",
        "routes/blog/_layout.velox",
    )
    assert folder_layouts("routes/x.velox", FILES) == ("routes/_layout.velox",)


def test_the_nearest_error_page() -> None:
    assert error_page("routes/blog/admin/x.velox", FILES) == "routes/blog/admin/_error.velox"
    assert error_page("routes/blog/x.velox", FILES) == "routes/_error.velox"
    assert error_page("routes/x.velox", ()) is None


def test_files_and_root(tmp_path: Path) -> None:
    for name in (
        "routes/a.velox",
        "lib/db.py",
        "lib/x.d.ts",
        ".velox/cache/y.ts",
        "node_modules/z/index.ts",
        "public/app.js",
        "build/old.ts",
        "routes/build/index.velox",
        "routes/build/node_modules/z.ts",
        "out/routes/a.velox",
        "out/.files.json",
        "environment/lib/a.ts",
        "environment/pyvenv.cfg",
        "README.md",
    ):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    site = tmp_path / "site"
    assert source_files(site) == ("lib/db.py", "routes/a.velox", "routes/build/index.velox")
    assert find_root(site / "routes") == site
    assert find_root(tmp_path) is None
