"""What stands in the place of a module that does not compile: whoever imports it fails with it."""

from __future__ import annotations

from typing import Protocol

from veloxc.runtime.development.problems import Problem


class DoesNotCompile(Exception):
    """`file`: by its project path."""

    def __init__(self, file: str) -> None:
        super().__init__(f"`{file}` does not compile")
        self.file = file


def stand_in(file: str) -> str:
    """The text of a module that cannot be imported."""
    return f"from {__name__} import DoesNotCompile\n\nraise DoesNotCompile({file!r})\n"


class Pages(Protocol):
    """Which pages cannot be shown, and why."""

    def at(self, path: str | None) -> list[Problem]:
        """What is wrong with the page at a path of the site; None: with any."""

    def of(self, file: str) -> list[Problem]:
        """What is wrong with a file."""


class Sound:
    """Pages with which nothing is wrong."""

    def at(self, path: str | None) -> list[Problem]:
        return []

    def of(self, file: str) -> list[Problem]:
        return []
