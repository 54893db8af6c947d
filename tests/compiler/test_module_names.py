"""Paths of a project as Python modules."""

import pytest

from veloxc.compiler.module_names import module_name, relative_import


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("routes/index.velox", "routes.index"),
        ("routes/blog/[slug].velox", "routes.blog.param_slug"),
        ("routes/docs/[...path].velox", "routes.docs.rest_path"),
        ("routes/[[...slug]].velox", "routes.optional_rest_slug"),
        ("routes/blog/[[page]].velox", "routes.blog.optional_page"),
        ("routes/(marketing)/pricing.velox", "routes.group_marketing.pricing"),
        ("routes/api/users+server.ts", "routes.api.users_server"),
        ("routes/api/[id]+server.ts", "routes.api.param_id_server"),
        ("routes/api/+server.ts", "routes.api._server"),
        ("routes/404.velox", "routes._404"),
        ("components/Nav-Bar.tsx", "components.Nav_Bar"),
        ("components/class.tsx", "components.class_"),
        ("lib/db.py", "lib.db"),
        ("lib/store/__init__.py", "lib.store"),
        ("routes/_layout.velox", "routes._layout"),
    ],
)
def test_module_name(path: str, name: str) -> None:
    assert module_name(path) == name
    assert all(part.isidentifier() for part in name.split("."))


@pytest.mark.parametrize(
    ("importer", "imported", "expected"),
    [
        ("routes/blog/[slug].velox", "lib/db.py", (3, "lib.db")),
        ("routes/blog/[slug].velox", "routes/blog/card.tsx", (1, "card")),
        ("routes/index.velox", "routes/parts/card.tsx", (1, "parts.card")),
        ("page.velox", "lib/db.ts", (1, "lib.db")),
        ("components/Card.tsx", "components/ui/Button.tsx", (1, "ui.Button")),
        ("components/ui/Button.tsx", "components/Card.tsx", (2, "Card")),
        ("a/b.ts", "a.ts", (2, "a")),
    ],
)
def test_relative_import(importer: str, imported: str, expected: tuple[int, str]) -> None:
    assert relative_import(importer, imported) == expected
