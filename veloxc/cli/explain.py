"""`veloxc explain`: the page of a diagnostic, from the docstring of its class."""

from __future__ import annotations

import re
import sys
import textwrap

import click

from veloxc.cli.terminal import Misuse, color_option, colored, prepare_output
from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.registry import AREAS, Page, find, meant, page, registry

_BOLD, _RED, _GREEN, _CODE, _RESET = "\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[0m"


@click.command()
@click.argument("name", required=False, metavar="[CODE|NAME]")
@click.option("--list", "list_", is_flag=True, help="List all diagnostics.")
@color_option
def command(name: str | None, list_: bool, color: str) -> int:
    """Say what a diagnostic means, by its code (VX0701) or name (duplicate-attribute)."""
    if list_ == bool(name):
        raise Misuse("give the code of a diagnostic, or `--list`")
    prepare_output()
    painted = colored(color, sys.stdout)
    if name is None:
        sys.stdout.write(_listed(painted))
        return 0
    mistake = find(name)
    if mistake is None:
        near = meant(name)
        hint = f"; did you mean `{near}`?" if near else "; `veloxc explain --list` shows all"
        raise Misuse(f"there is no diagnostic `{name}`{hint}")
    sys.stdout.write(_explained(page(mistake), painted))
    return 0


def explained(code: str) -> str | None:
    """The page of a diagnostic as plain text; None where there is none of this code."""
    mistake = find(code)
    return None if mistake is None else _explained(page(mistake), painted=False)


def _listed(painted: bool) -> str:
    """All diagnostics, by area."""
    known = registry()
    width = max(len(mistake.slug) for mistake in known.values())
    lines = []
    for area, title in AREAS.items():
        here = [mistake for code, mistake in known.items() if code.startswith(area)]
        if here:
            lines += ["", _ink(f"{area}xx {title}", _BOLD, painted)]
            lines += [f"  {mistake.code}  {mistake.slug:<{width}}  {_first(mistake)}" for mistake in here]
    return "\n".join(lines[1:]) + "\n"


def _first(mistake: type[Mistake]) -> str:
    what = page(mistake).what
    return what if mistake.severity == "error" else f"{what} ({mistake.severity})"


def _explained(explained: Page, painted: bool) -> str:
    mistake = explained.mistake
    head = f"{mistake.code} {mistake.slug} ({mistake.severity})"
    parts = [_ink(head, _BOLD, painted), _prose(explained.what, painted)]
    if explained.why:
        parts.append(_prose(explained.why, painted))
    for title, example, ink in (("Wrong", explained.wrong, _RED), ("Instead", explained.instead, _GREEN)):
        if example:
            parts += [_ink(f"{title}:", ink, painted), textwrap.indent(example, "    ")]
    return "\n\n".join(parts) + "\n"


def _prose(text: str, painted: bool) -> str:
    """Paragraphs, filled to 80 columns; code in back-ticks is coloured where colour is wanted."""
    filled = "\n\n".join(
        textwrap.fill(" ".join(paragraph.split()), 80, break_long_words=False, break_on_hyphens=False)
        for paragraph in text.split("\n\n")
    )
    return re.sub(r"`[^`]+`", lambda code: f"{_CODE}{code.group()}{_RESET}", filled) if painted else filled


def _ink(text: str, code: str, painted: bool) -> str:
    return f"{code}{text}{_RESET}" if painted else text
