"""A test of the suite: its text, and what its front matter asks for (INTERPRETING.md of the suite)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_FRONT = re.compile(r"/\*---(.*?)---\*/", re.DOTALL)
_LIST = r"^{}:\s*(?:\[([^\]]*)\]|((?:\n\s+- [^\n]*)+))"


@dataclass(frozen=True)
class Case:
    """`path` is relative to the suite. `phase` is None, `parse`, `resolution` or `runtime`; `error` its error's name."""

    path: str
    text: str
    phase: str | None
    error: str | None
    asynchronous: bool
    includes: tuple[str, ...]
    features: tuple[str, ...]


def read_case(suite: Path, path: str) -> Case:
    text = (suite / path).read_bytes().decode("utf-8", "surrogatepass")
    front = _FRONT.search(text)
    about = front[1].replace("\r\n", "\n").replace("\r", "\n") if front else ""
    phase = re.search(r"^\s+phase:\s*(\w+)", about, re.MULTILINE)
    error = re.search(r"^\s+type:\s*(\w+)", about, re.MULTILINE)
    return Case(
        path,
        text,
        phase[1] if phase else None,
        error[1] if error else None,
        "async" in _words(about, "flags"),
        _words(about, "includes"),
        _words(about, "features"),
    )


def _words(about: str, key: str) -> tuple[str, ...]:
    """A list of the front matter, in brackets or a word a line."""
    found = re.search(_LIST.format(key), about, re.MULTILINE)
    if found is None:
        return ()
    return tuple(re.findall(r"[\w.][\w.\-/]*", found[1] or found[2] or ""))
