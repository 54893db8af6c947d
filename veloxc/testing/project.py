"""The project under test, compiled once in a process and loaded anew for each client."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from veloxc.project.live import LiveSite
from veloxc.project.routes import find_root
from veloxc.project.workshop import Outcome, Workshop


class DoesNotCompile(Exception):
    """The project has mistakes; the message shows them as `veloxc check` does."""


def load(project: str | Path) -> LiveSite:
    """The project that a path belongs to, as a site with modules of its own: nothing is shared between two of them.

    Raises DoesNotCompile; FileNotFoundError where there is no project.
    """
    root = find_root(Path(project))
    if root is None:
        raise FileNotFoundError(
            f"there is no project in `{project}`: neither `routes/` nor `velox.config.ts`"
        )
    outcome = _workshop(root).compile()
    if outcome.compilation is None or not outcome.ok:
        raise DoesNotCompile(_told(outcome))
    site = LiveSite(root)
    site.follow(outcome.compilation)
    return site


@cache
def _workshop(root: Path) -> Workshop:
    return Workshop(root, formatted=False)


def _told(outcome: Outcome) -> str:
    from veloxc.compiler.diagnostics.render import render

    return "\n\n".join(["", *(render(item) for item in outcome.diagnostics if item.severity == "error")])
