"""`veloxc build`: the whole site, ready to be served."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from veloxc.cli.terminal import Misuse, color_option, colored, prepare_output

if TYPE_CHECKING:
    from veloxc.project.build import Build, Options, RouteSummary
    from veloxc.project.compiling import Compilation


@click.command(epilog="Exit code: 0 built, 1 errors found (the old site stays), 2 misuse.")
@click.argument("root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--no-cache", is_flag=True, help="Compile and render everything anew.")
@click.option(
    "--executor",
    metavar="URL",
    help="Render on a cluster: dask://HOST:PORT or ray://HOST:PORT (ray://local).",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="How long a page may take, and each step of `paths()`; 0 for ever.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was built as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Leave out the table of routes.")
@color_option
def command(
    root: Path, no_cache: bool, executor: str | None, timeout: float, as_json: bool, quiet: bool, color: str
) -> int:
    """Compile the project in ROOT, render its static pages, and put the site into .velox/output.

    A page whose inputs are those of the last build is not rendered again.
    """
    from veloxc.cli.compile import compile_at, project_of, show
    from veloxc.project.environment import load_environment

    prepare_output(utf8=True)
    project, _ = project_of([str(root)])
    before = dict(os.environ)
    load_environment(project, "production")
    variables = {name: value for name, value in os.environ.items() if before.get(name) != value}
    compilation = compile_at(project, None, cached=not no_cache)
    show(compilation.diagnostics, "full", colored(color, sys.stderr))
    if not compilation.ok:
        return 1
    build = _built(compilation, _options(executor, no_cache, timeout, variables), colored(color, sys.stderr))
    if build is None:
        return 1
    for problem in build.problems:
        print(f"error: `{problem.page.path}` could not be rendered\n{problem.problem}\n", file=sys.stderr)
    if as_json:
        print(json.dumps(_facts(build), indent=2, ensure_ascii=False))
    if not build.ok:
        print("nothing was changed: the site of the last build stays", file=sys.stderr)
        return 1
    if not quiet and not as_json:
        _show(build)
    return 0


def _options(executor: str | None, anew: bool, timeout: float, variables: dict[str, str]) -> Options:
    from veloxc.project.build import Options
    from veloxc.project.executors import NoExecutor, connect

    limit = timeout or None
    if executor is None:
        return Options(anew=anew, limit=limit, variables=variables)
    try:
        found = connect(executor)
    except NoExecutor as error:
        raise Misuse(str(error)) from None
    return Options(found.executor, found.workers, anew=anew, limit=limit, variables=variables)


def _built(compilation: Compilation, options: Options, color: bool) -> Build | None:
    """The build, or None where it failed as a whole, which has been printed."""
    from veloxc.cli.progress import ProgressBar
    from veloxc.project.build import build_site
    from veloxc.project.enumeration import BadPaths
    from veloxc.project.folders import BuildRunning
    from veloxc.project.spreading import WorkerFailed

    try:
        with ProgressBar("rendering") as bar:
            return build_site(compilation, options, progress=bar)
    except (BadPaths, BuildRunning, WorkerFailed) as error:
        print(f"error: {error}", file=sys.stderr)
    except OSError as error:
        if not error.errno or not error.strerror:
            _show_failure(error, compilation, color)
        else:
            place = f" `{error.filename}`" if error.filename else ""
            print(f"error: cannot write the new site{place}: {error.strerror}", file=sys.stderr)
    except Exception as error:
        _show_failure(error, compilation, color)
    print("nothing was changed: the site of the last build stays", file=sys.stderr)
    return None


def _show_failure(error: Exception, compilation: Compilation, color: bool) -> None:
    from veloxc.cli.render import show_failure

    show_failure(error, compilation.project.root, color)


# ---- what was built


def _facts(build: Build) -> dict[str, Any]:
    return {
        "ok": build.ok,
        "output": str(build.output),
        "seconds": round(build.seconds, 3),
        "pages": sum(summary.pages for summary in build.routes),
        "rendered": sum(summary.pages - summary.reused for summary in build.routes),
        "bytes": sum(summary.bytes for summary in build.routes),
        "routes": [
            {
                "pattern": summary.route.pattern,
                "kind": summary.route.kind,
                "mode": summary.route.mode if summary.route.kind == "page" else None,
                "source": summary.route.source,
                "pages": summary.pages,
                "rendered": summary.pages - summary.reused,
                "bytes": summary.bytes,
                "alwaysRenderedBecauseOf": sorted(summary.reasons),
            }
            for summary in build.routes
        ],
        "problems": [{"path": item.page.path, "problem": item.problem} for item in build.problems],
    }


def _show(build: Build) -> None:
    """The table of routes, as they are tried."""
    header = ("route", "mode", "pages", "rendered", "size")
    rows = [header, *(_row(summary) for summary in build.routes)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(header))]
    for row in rows:
        left = [f"{text:{width}}" for text, width in zip(row[:2], widths[:2], strict=True)]
        right = [f"{text:>{width}}" for text, width in zip(row[2:], widths[2:], strict=True)]
        print("  ".join([*left, *right]).rstrip())
    pages = sum(summary.pages for summary in build.routes)
    reused = sum(summary.reused for summary in build.routes)
    kept = f", {reused} unchanged" if reused else ""
    rendered = pages - reused
    print(
        f"\n{rendered} {'page' if rendered == 1 else 'pages'} rendered{kept} in {build.seconds:.2f} s",
        file=sys.stderr,
    )
    _show_reasons(build)


def _show_reasons(build: Build) -> None:
    """Why some pages are rendered by every build, and what could be done about it."""
    reasons: Counter[str] = Counter()
    for summary in build.routes:
        reasons.update(summary.reasons)
    if not reasons:
        return
    print("note: some pages are rendered by every build, because of", file=sys.stderr)
    for what, count in reasons.most_common(5):
        print(f"  {what} ({count} {'page' if count == 1 else 'pages'})", file=sys.stderr)
    if any(what.startswith("Python") for what in reasons):
        print(
            "  = help: say when its data changes: `version` in the items of `paths()`, `data_version()` in lib/app,\n"
            "          or the files it reads, as `build: { inputs: [...] }` in velox.config.ts",
            file=sys.stderr,
        )


def _row(summary: RouteSummary) -> tuple[str, ...]:
    route = summary.route
    return (
        route.pattern,
        route.mode if route.kind == "page" else "api",
        str(summary.pages) if summary.pages else "",
        str(summary.pages - summary.reused) if summary.pages else "",
        _size(summary.bytes) if summary.pages else "",
    )


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} B"
    return f"{count / 1000:.1f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
