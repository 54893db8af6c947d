"""`veloxc check`: its options. `main` goes past them where none is given: reading this loads click."""

from __future__ import annotations

import click

from veloxc.cli.checking import run
from veloxc.cli.terminal import color_option, format_option


@click.command(epilog="Exit code: 0 nothing wrong, 1 errors found, 2 misuse.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@format_option
@click.option(
    "--path", "stdin_path", metavar="NAME", help="What to call standard input; its suffix says what it is."
)
@click.option("--fix", is_flag=True, help="Make the fixes that keep the meaning.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix: make those that may change the meaning, too.")
@click.option("-q", "--quiet", is_flag=True, help="Leave out the summary line.")
@color_option
def command(
    paths: tuple[str, ...],
    format_: str,
    stdin_path: str | None,
    fix: bool,
    unsafe_fixes: bool,
    quiet: bool,
    color: str,
) -> int:
    """Find mistakes in PATHs: files, folders, or - for standard input. Without any, the working directory."""
    return run(
        paths,
        format_=format_,
        stdin_path=stdin_path,
        fix=fix,
        unsafe_fixes=unsafe_fixes,
        quiet=quiet,
        color=color,
    )
