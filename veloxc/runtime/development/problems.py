"""What went wrong, as the overlay in the browser shows it: from a failed request here, from the compiler outside."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from veloxc.runtime.traceback import Place, message, places

AROUND = 2
"""Lines of the source shown before and after the one that failed."""
_FRAMES = 8


class Frame(TypedDict):
    """A place in the source. `text` holds its lines, `number | line`, the failing one marked."""

    place: str
    text: str


class Problem(TypedDict):
    """`title` says what is wrong; `text` is the compiler's drawing, with ANSI colours; `frames` a traceback, the
    innermost first; `help` what to do; `link` the address of an explanation."""

    kind: str
    code: str
    title: str
    text: str
    frames: list[Frame]
    help: str
    link: str


def failure(error: BaseException, root: Path) -> Problem:
    """A request's failure. Sources are read below `root`. Causes follow in the text."""
    frames: list[Frame] = []
    told: list[str] = []
    current: BaseException | None = error
    while current is not None and len(told) < _FRAMES:
        if current is not error:
            told.append(f"Caused by {message(current)}")
        found = places(current, lambda path: _read(root / path))[::-1]
        if isinstance(current, SyntaxError) and current.filename and current.lineno:
            found.insert(0, Place(current.filename, current.lineno, current.offset, "", current.text or ""))
        frames += [_frame(place, root) for place in found]
        current = current.__cause__
    return {
        "kind": "error",
        "code": "",
        "title": message(error),
        "text": "\n".join(told),
        "frames": frames[:_FRAMES],
        "help": "",
        "link": "",
    }


def _frame(place: Place, root: Path) -> Frame:
    path = place.path
    if Path(path).is_absolute() and Path(path).is_relative_to(root):
        path = Path(path).relative_to(root).as_posix()
    column = f":{place.column}" if place.column is not None else ""
    function = f" in {place.function}" if place.function and place.function != "<module>" else ""
    return {"place": f"{path}:{place.line}{column}{function}", "text": _excerpt(place, root)}


def _excerpt(place: Place, root: Path) -> str:
    """The line with those around it, a mark under the column."""
    text = _read(root / place.path)
    lines = text.split("\n") if text is not None else []
    if not 0 < place.line <= len(lines):
        return ""
    shown = []
    for number in range(max(place.line - AROUND, 1), min(place.line + AROUND, len(lines)) + 1):
        here = number == place.line
        line = lines[number - 1].rstrip("\r").expandtabs(1)
        shown.append(f"{'>' if here else ' '} {number:>4} | {line}".rstrip())
        if here and place.column is not None:
            shown.append(f"       | {' ' * (place.column - 1)}^")
    return "\n".join(shown)


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
