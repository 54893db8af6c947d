"""The options that several commands share; what they need to know of the terminal."""

from __future__ import annotations

import click

from veloxc.cli.streams import Misuse, colored, prepare_output

__all__ = ["Misuse", "color_option", "colored", "format_option", "prepare_output"]

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colour the output; `auto` does so on a terminal.  [default: auto]",
)

format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(["full", "concise", "json", "jsonl", "sarif", "github"]),
    default="full",
    help="How to print mistakes.",
)
"""The names of `diagnostics.formats.FORMATS`, which is loaded only where there is something to print."""
