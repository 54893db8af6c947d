"""`veloxc build`: the whole site, ready to be served."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from veloxc.cli.terminal import Misuse, color_option, colored, prepare_output

if TYPE_CHECKING:
    from veloxc.project.build import Build


@click.command(epilog="Exit code: 0 built, 1 errors found (the old site stays), 2 misuse.")
@click.argument("root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--no-cache", is_flag=True, help="Compile everything, and keep nothing for the next run.")
@click.option("-q", "--quiet", is_flag=True, help="Leave out the table of routes.")
@color_option
def command(root: Path, no_cache: bool, quiet: bool, color: str) -> int:
    """Compile the project in ROOT, render its static pages, and put the site into .velox/output."""
    from veloxc.cli.compile import compile_at, project_of, show
    from veloxc.cli.progress import ProgressBar
    from veloxc.project.build import build_site
    from veloxc.project.environment import load_environment
    from veloxc.project.prerender import BadPaths

    prepare_output(utf8=True)
    project, _ = project_of([str(root)])
    load_environment(project, "production")
    compilation = compile_at(project, None, cached=not no_cache)
    show(compilation.diagnostics, "full", colored(color, sys.stderr))
    if not compilation.ok:
        return 1
    try:
        with ProgressBar("rendering") as bar:
            build = build_site(compilation, progress=bar)
    except BadPaths as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        raise Misuse(f"cannot build: {error.filename or ''} {error.strerror}") from None
    except Exception as error:
        from veloxc.cli.render import show_failure

        show_failure(error, project, colored(color, sys.stderr))
        return 1
    for problem in build.problems:
        print(f"error: `{problem.page.path}` could not be rendered\n{problem.problem}\n", file=sys.stderr)
    if not build.ok:
        print("nothing was changed: the site of the last build stays", file=sys.stderr)
        return 1
    if not quiet:
        _show(build)
    return 0


def _show(build: Build) -> None:
    """The table of routes, as they are tried."""
    rows = [
        (
            summary.route.pattern,
            summary.route.mode if summary.route.kind == "page" else "api",
            str(summary.pages) if summary.pages else "",
            _size(summary.bytes) if summary.pages else "",
        )
        for summary in build.routes
    ]
    header = ("route", "mode", "pages", "size")
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(4)]
    for row in (header, *rows):
        print(
            f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]:>{widths[2]}}  {row[3]:>{widths[3]}}".rstrip()
        )
    pages = sum(summary.pages for summary in build.routes)
    print(f"\n{pages} {'page' if pages == 1 else 'pages'} rendered in {build.seconds:.2f} s", file=sys.stderr)


def _size(count: int) -> str:
    return (
        f"{count} B"
        if count < 1000
        else f"{count / 1000:.1f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
    )
