"""What a file is for, by its path (velox-language.md §1)."""

from __future__ import annotations

from veloxc.compiler.analyze.result import Role
from veloxc.compiler.source import Source

_BY_NAME: dict[str, Role] = {"_layout": "layout", "_error": "error", "_loading": "loading"}
_BY_FOLDER: dict[str, Role] = {"layouts": "layout", "components": "component", "routes": "page"}


def role_of(source: Source) -> Role:
    """The role of a file. A `.velox` file outside the known folders is a page, as when one file is compiled alone."""
    parts = source.path.replace("\\", "/").split("/")
    stem, _, suffix = parts[-1].rpartition(".")
    if source.language != "velox":
        return _script_role(parts, stem, suffix)
    if stem in _BY_NAME:
        return _BY_NAME[stem]
    for folder in reversed(parts[:-1]):
        if folder in _BY_FOLDER:
            return _BY_FOLDER[folder]
    return "page"


def _script_role(parts: list[str], stem: str, suffix: str) -> Role:
    if stem == "+server" or stem.endswith("+server"):
        return "handler"
    if stem == "middleware" or "middleware" in parts[:-1]:
        return "middleware"
    return "component" if suffix in ("tsx", "jsx") else "module"
