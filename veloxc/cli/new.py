"""`veloxc new`: begin a project."""

from __future__ import annotations

import os
from pathlib import Path

import click

from veloxc.cli.terminal import Misuse, prepare_output


@click.command(epilog="Exit code: 0 made, 2 misuse (nothing is written).")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--template",
    type=click.Choice(["minimal", "blog", "dashboard"]),
    default="minimal",
    show_default=True,
    help="What to begin with.",
)
def command(folder: Path, template: str) -> int:
    """Make a project in DIR, which must be empty or not there yet."""
    from veloxc.project.templates import TEMPLATES, Occupied, make_project

    prepare_output(utf8=True)
    try:
        written = make_project(folder, template)
    except Occupied as error:
        raise Misuse(f"{error}: `veloxc new` writes only where nothing is yet") from None
    except OSError as error:
        raise Misuse(f"cannot write `{error.filename or folder}`: {error.strerror}") from None
    print(f"{folder}: {TEMPLATES[template]} ({len(written)} files)\n")
    print("Next:\n")
    if folder.absolute() != Path.cwd():
        print(f"  cd {_quoted(os.path.relpath(folder))}")
    print("  veloxc dev\n")
    print("README.md says what stands where.")
    return 0


def _quoted(path: str) -> str:
    import shlex

    return shlex.quote(path)
