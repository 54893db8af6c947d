"""The lexer's state: where it is, what is open, and the questions it may ask the parser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

Token: TypeAlias = tuple[str, str, int, int]
"""Terminal, text, start, end. Escapes in names are resolved in the text."""

Mode: TypeAlias = "Callable[[Lexer], Token]"
"""How the next token is read: script, tag, children of an element, …"""

Modes: TypeAlias = "tuple[Mode, Modes] | None"
Names: TypeAlias = "tuple[str, int, Names] | None"
Counts: TypeAlias = "tuple[int, Counts] | None"
"""Stacks are linked pairs, the innermost first: to remember a state takes no copy, however much is open."""

Snapshot: TypeAlias = "tuple[Any, ...]"


class Parser(NamedTuple):
    """What the lexer may ask the parser."""

    fits: Callable[[str], bool]
    """Would the parser, as it stands now, shift this terminal?"""
    last: Callable[[], str]
    """The symbol on top of its stack."""
    before: Callable[[], str]
    """The symbol below that."""
    in_conditional: Callable[[], bool]
    """Does it stand between the `?` and the `:` of a conditional expression?"""
    in_for_head: Callable[[], bool]
    """Does it stand in what a `for` begins with, before `in`, `of` or the first semicolon?"""
    attempt: Callable[[Lexer, str, int], int]
    """Could this rule (of types) stand at this offset? Where it ends, or -1 (`speculation.py`)."""


END = "$END"


class Lexer:
    """Makes the tokens of `text` from `position` to `limit`, one per call of `scan(lexer)`.

    There is no token stream independent of the parser: `fits` answers from the parser's stack, so a token may be
    asked for only when the one before has been shifted. Nothing is ever raised: what is no token, or is one in the
    wrong place, comes out with a terminal that no grammar knows (`ILLEGAL`, `UNTERMINATED_…`, `MISMATCHED_TAG` …).
    """

    __slots__ = (
        "angles",
        "arrows",
        "attempt",
        "attempts",
        "brackets",
        "comments",
        "elements",
        "fences",
        "fits",
        "forgiven",
        "ground",
        "last_angle",
        "limit",
        "modes",
        "nested",
        "page",
        "parser",
        "position",
        "scan",
        "tags",
        "text",
        "tsx",
    )

    def __init__(
        self, text: str, span: tuple[int, int], scan: Mode, parser: Parser, *, tsx: bool, page: bool
    ) -> None:
        self.text = text
        self.position, self.limit = span
        """The end of the last token; and where the text ends: its end, or the line of the closing fence."""
        self.scan = self.ground = scan
        self.parser = parser
        self.fits, self.attempt = parser.fits, parser.attempt
        self.tsx = tsx
        """Markup may stand in expressions, so `<T>x` is no assertion."""
        self.page = page
        """The rules of `.velox` markup: void elements, raw text, doctype, comments."""
        self.modes: Modes = None
        """What to return to at the `}` or tag end that closes what is open."""
        self.tags: Names = None
        """The names of the tags being read, with their places; empty until the name was seen, `/` for a closing tag."""
        self.elements: Names = None
        """The names of the elements that are open, and where their tags are."""
        self.angles: Counts = None
        """For each tag whose type arguments are being read, how many `<` are open in them."""
        self.fences: tuple[int, ...] = ()
        """Where the closing fence may be, `limit` first."""
        self.comments: dict[int, int] = {}
        """Start and end of each comment of the script. A dict: the same gap may be read twice."""
        self.forgiven: set[int] = set()
        """Where recovery lets a closing tag close an element of another name."""
        self.brackets: dict[int, int] = {}
        """Where the bracket at an offset is closed; -1 where it is not. Memo of `lookahead`, as is the next."""
        self.arrows: dict[int, bool] = {}
        self.attempts: dict[tuple[str, int], int] = {}
        """Memo of `attempt`."""
        self.last_angle: int | None = None
        """Where the last `>` is, once somebody asked: behind it, no `<` opens type arguments."""
        self.nested = 0
        """How many attempts this lexer is inside of."""

    def ahead(self, position: int, parser: Parser) -> Lexer:
        """A lexer for an attempt at `position`: what it learns is kept, where it goes is forgotten."""
        made = Lexer(self.text, (position, self.limit), self.ground, parser, tsx=self.tsx, page=self.page)
        made.brackets, made.arrows, made.attempts = self.brackets, self.arrows, self.attempts
        made.forgiven, made.last_angle = self.forgiven, self.last_angle
        made.nested = self.nested + 1
        return made

    def snapshot(self) -> Snapshot:
        """What to give to `restore` in order to come back to this place."""
        return (
            self.position,
            self.limit,
            self.scan,
            self.modes,
            self.tags,
            self.elements,
            self.angles,
            self.fences,
        )

    def restore(self, snapshot: Snapshot) -> None:
        (
            self.position,
            self.limit,
            self.scan,
            self.modes,
            self.tags,
            self.elements,
            self.angles,
            self.fences,
        ) = snapshot


def enter(lexer: Lexer, mode: Mode) -> None:
    """Go on in another mode; `leave` comes back to the present one."""
    lexer.modes = (lexer.scan, lexer.modes)
    lexer.scan = mode


def leave(lexer: Lexer) -> None:
    """Back to the mode around what has just been closed."""
    if lexer.modes is None:
        lexer.scan = lexer.ground
    else:
        lexer.scan, lexer.modes = lexer.modes
