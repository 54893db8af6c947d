"""Pages of mode `csr` (velox-language.md §3): the shell that is sent, and the script that fetches the page into it.

The page itself is the answer of the same address to a request with `x-velox-fragment`: rendered by the same module,
through the same middleware.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from veloxc.runtime.current_site import current_site

FRAGMENT = "x-velox-fragment"
TITLE = "x-velox-title"
PAGE_SCRIPT = "/_velox/page-"
"""How the script's address begins."""


@cache
def page_script() -> bytes:
    """The script's text."""
    return Path(__file__).with_name("page.js").read_bytes()


@cache
def page_script_path() -> str:
    """The address it is served at: it changes with its content."""
    return f"{PAGE_SCRIPT}{blake2b(page_script(), digest_size=6).hexdigest()}.js"


def shell_of(page: ModuleType) -> ModuleType:
    """A page that stands for `page` in its layouts until the browser has it: its static `meta`, and an empty place."""
    shell = ModuleType(page.__name__)
    for name in ("layout", "config", "slots"):
        if hasattr(page, name):
            setattr(shell, name, getattr(page, name))
    meta = getattr(page, "meta", None)
    if isinstance(meta, dict):
        shell.meta = meta  # type: ignore[attr-defined]
    shell.markup = _place  # type: ignore[attr-defined]
    return shell


def _place(page: Any, write: Callable[[str], Any]) -> None:
    address = current_site().base_path + page_script_path()
    write('<div data-velox-page=""></div><noscript>This page needs JavaScript.</noscript>')
    write(f'<script async src="{address}"></script>')


def title_header(meta: dict[str, Any]) -> list[tuple[str, str]]:
    """The page's title, for the script: a header holds no more than ASCII."""
    title = meta.get("title")
    return [(TITLE, quote(title, safe=""))] if isinstance(title, str) else []
