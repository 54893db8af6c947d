"""Diagnostics are data: what is wrong, where, why, and what to do. Rendering them is `render`'s business.

One class per mistake (in `parsing`, `analysis`, …), made of its facts; its docstring is the page that
`veloxc explain CODE` shows. A mistake of the user is never an exception: it is `report.add(Mistake(...))`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple, NoReturn, TypeAlias, dataclass_transform

from veloxc.compiler.source import Source, Span

Severity: TypeAlias = Literal["error", "warning", "info"]
Safety: TypeAlias = Literal["safe", "unsafe", "placeholder"]


class Label(NamedTuple):
    """A place and what is to be said about it. `source` where it is in another file than the diagnostic."""

    span: Span
    text: str = ""
    source: Source | None = None


class Edit(NamedTuple):
    """Replace `span` by `text`; an empty span inserts."""

    span: Span
    text: str


class Fix(NamedTuple):
    """`safe`: keeps the meaning. `unsafe`: may change it. `placeholder`: leaves something for the author to fill in."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = "safe"


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Facts:
    """An immutable record of the facts it is given as keyword arguments; type checkers see to it that they are right.

    Not a dataclass: making one takes half a millisecond, and there are more than a hundred classes of mistakes.
    """

    def __init__(self, **facts: object) -> None:
        self.__dict__.update(facts)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __repr__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({facts})"

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    __hash__ = object.__hash__


@dataclass(frozen=True, kw_only=True, init=False, repr=False, eq=False)
class Mistake(Facts):
    """Base of all diagnostic classes. A subclass has `code`, `slug` and the annotated facts that it needs to say.

    A subclass overrides `title` and, where it has more to say, `label`, `secondary`, `notes`, `help`, `fixes`.
    `span` is the primary place. Words: the title in the author's terms, the label says what is wrong there, secondary
    labels say why, at most two notes, one help. Code stands in back-ticks, and no title ends in a full stop.

    The docstring's first paragraph says what is wrong, the next ones why; then `Wrong:` and `Instead:`, each followed
    by an indented example. The tests run the examples.
    """

    code: ClassVar[str]
    slug: ClassVar[str]
    severity: ClassVar[Severity] = "error"

    span: Span

    def title(self) -> str:
        raise NotImplementedError

    def label(self) -> str:
        return ""

    def secondary(self) -> tuple[Label, ...]:
        return ()

    def notes(self) -> tuple[str, ...]:
        return ()

    def help(self) -> str | None:
        return None

    def fixes(self) -> tuple[Fix, ...]:
        return ()


class Diagnostic(NamedTuple):
    """A mistake as rendered into words, with the source it stands in: what every output format and editor gets."""

    code: str
    slug: str
    severity: Severity
    title: str
    primary: Label
    secondary: tuple[Label, ...]
    notes: tuple[str, ...]
    help: str | None
    fixes: tuple[Fix, ...]
    source: Source


def diagnostic(mistake: Mistake, source: Source) -> Diagnostic:
    """Ask a mistake for its words."""
    return Diagnostic(
        code=mistake.code,
        slug=mistake.slug,
        severity=mistake.severity,
        title=mistake.title(),
        primary=Label(mistake.span, mistake.label()),
        secondary=mistake.secondary(),
        notes=mistake.notes(),
        help=mistake.help(),
        fixes=mistake.fixes(),
        source=source,
    )


class Report:
    """Where every phase puts its diagnostics. One per compile; ordered by place when read."""

    def __init__(self, source: Source, mistakes: Iterable[Mistake] = ()) -> None:
        self.source = source
        self.mistakes = list(mistakes)

    def add(self, mistake: Mistake) -> None:
        self.mistakes.append(mistake)

    def __iter__(self) -> Iterator[Diagnostic]:
        """By place. A mistake that two phases found alike is told once."""
        told: list[Mistake] = []
        for mistake in sorted(self.mistakes, key=_place):
            if mistake not in told[-8:]:
                told.append(mistake)
                yield diagnostic(mistake, self.source)

    @property
    def has_errors(self) -> bool:
        return any(mistake.severity == "error" for mistake in self.mistakes)


def _place(mistake: Mistake) -> tuple[int, int, str]:
    return mistake.span.start, mistake.span.end, mistake.code
