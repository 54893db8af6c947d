"""`veloxc new`: a project from one of the templates that are shipped."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "templates"
TEMPLATES = {
    "minimal": "one page, a layout, a component, a style sheet",
    "blog": "posts, comments and a search over SQLite",
    "dashboard": "figures, a chart, tables and forms over SQLite",
}
_NAME = "my-site"
"""What the templates call themselves: the new project's name takes its place."""
_HIDDEN = "dot-"
"""Begins the names of files that begin with a dot in a project, and shall not be hidden here."""


class Occupied(Exception):
    """The folder is there and not empty, or no folder; the message says which."""


def make_project(folder: Path, template: str) -> list[str]:
    """Write the template's files into `folder`, which is made if needed; their paths. Raises Occupied, OSError."""
    if folder.exists() and not folder.is_dir():
        raise Occupied(f"`{folder}` is a file")
    if folder.is_dir() and any(folder.iterdir()):
        raise Occupied(f"`{folder}` is not empty")
    source = FOLDER / template
    name = project_name(folder)
    written = []
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        *folders, last = file.relative_to(source).parts
        if "__pycache__" in folders or ".velox" in folders:
            continue
        path = "/".join([*folders, "." + last.removeprefix(_HIDDEN) if last.startswith(_HIDDEN) else last])
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.read_text("utf-8").replace(_NAME, name), "utf-8")
        written.append(path)
    return written


def project_name(folder: Path) -> str:
    """The folder's name as far as it can stand in text, markup and a string alike."""
    return re.sub(r"[^\w.-]+", "-", folder.absolute().name).strip("-.") or "site"
