"""Diagnostics are data: what is wrong, where, why, and what to do. Rendering them is `render`'s business.

One class per mistake (in `parsing`, `analysis`, …), a dataclass of the facts; its docstring is the page that
`veloxc explain CODE` shows. A mistake of the user is never an exception: it is `report.add(Mistake(...))`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Literal, TypeAlias

from veloxc.compiler.source import Source, Span

Severity: TypeAlias = Literal["error", "warning", "info"]
Safety: TypeAlias = Literal["safe", "unsafe", "placeholder"]


@dataclass(frozen=True, slots=True)
class Label:
    """A place and what is to be said about it. `source` where it is in another file than the diagnostic."""

    span: Span
    text: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `span` by `text`; an empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """`safe`: keeps the meaning. `unsafe`: may change it. `placeholder`: leaves something for the author to fill in."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = "safe"


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """Base of all diagnostic classes: subclasses are frozen dataclasses with `code`, `slug` and what they need to say.

    A subclass overrides `title` and, where it has more to say, `label`, `secondary`, `notes`, `help`, `fixes`.
    `span` is the primary place. Words: the title in the author's terms, the label says what is wrong there, secondary
    labels say why, at most two notes, one help.
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


@dataclass(frozen=True, slots=True)
class Diagnostic:
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


@dataclass
class Report:
    """Where every phase puts its diagnostics. One per compile; ordered by place when read."""

    source: Source
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, mistake: Mistake) -> None:
        self.mistakes.append(mistake)

    def __iter__(self) -> Iterator[Diagnostic]:
        ordered = sorted(
            self.mistakes, key=lambda mistake: (mistake.span.start, mistake.span.end, mistake.code)
        )
        return (diagnostic(mistake, self.source) for mistake in ordered)

    @property
    def has_errors(self) -> bool:
        return any(mistake.severity == "error" for mistake in self.mistakes)
