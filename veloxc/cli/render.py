"""`veloxc render`: compile a page in memory and print its HTML."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from veloxc.cli.terminal import Misuse, color_option, colored, prepare_output

if TYPE_CHECKING:
    from veloxc.project.rendering import Visit
    from veloxc.runtime.rendering import Result


@click.command(epilog="Exit code: 0 rendered, 1 the page has errors or fails, 2 misuse.")
@click.argument("page", type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--mode",
    type=click.Choice(["ssr", "ssg", "isr", "csr"]),
    help="Render under this mode, whatever the page says.",
)
@click.option("--url", metavar="URL", help="The address asked for, with its query.")
@click.option("--param", "params", multiple=True, metavar="K=V", help="A parameter of the route.")
@click.option("--header", "headers", multiple=True, metavar="'K: V'", help="A header of the request.")
@click.option("--props", metavar="JSON", help="The props, for a component.")
@click.option("--stream", is_flag=True, help="Print the page in the pieces that are sent, as they come.")
@click.option("--fragment", is_flag=True, help="Leave out layouts and the shell.")
@click.option("--json", "as_json", is_flag=True, help="Print status, headers, meta and body as JSON.")
@color_option
def command(
    page: str,
    mode: str | None,
    url: str | None,
    params: tuple[str, ...],
    headers: tuple[str, ...],
    props: str | None,
    stream: bool,
    fragment: bool,
    as_json: bool,
    color: str,
) -> int:
    """Compile PAGE in memory, render it, and print the HTML."""
    from veloxc.project.rendering import Visit

    prepare_output(utf8=True)
    if stream and as_json:
        raise Misuse("`--stream` prints the page as it comes, `--json` when it is whole: choose one")
    visit = Visit(
        mode=mode,
        url=url,
        params=dict(_pair(item, "=", "--param") for item in params),
        headers=[_pair(item, ":", "--header") for item in headers],
        props=_props(props),
        fragment=fragment,
    )
    return _render(Path(page), visit, as_json, stream, colored(color, sys.stderr))


def _pair(text: str, separator: str, option: str) -> tuple[str, str]:
    name, found, value = text.partition(separator)
    if not found or not name.strip():
        raise Misuse(
            f"`{option} {text}`: write it as `name{separator}{' ' if separator == ':' else ''}value`"
        )
    return name.strip(), value.strip() if separator == ":" else value


def _props(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    try:
        props = json.loads(text)
    except ValueError as error:
        raise Misuse(f"`--props` is no JSON: {error}") from None
    if not isinstance(props, dict):
        raise Misuse("`--props` must be a JSON object")
    return props


def _render(page: Path, visit: Visit, as_json: bool, stream: bool, color: bool) -> int:
    from veloxc.cli.compile import compile_at, project_of, show
    from veloxc.project.environment import load_environment
    from veloxc.project.rendering import BadVisit, load, render_page, stream_page

    root, only = project_of([str(page)])
    assert only is not None
    load_environment(root, "development")
    compilation = compile_at(root, _with_error_page(root, only))
    show(compilation.diagnostics, "full", color)
    if not compilation.ok:
        return 1
    package = load(compilation)
    try:
        if stream:
            asyncio.run(_print_pieces(stream_page(compilation, package, only[0], visit)))
            return 0
        result = asyncio.run(render_page(compilation, package, only[0], visit))
    except BadVisit as error:
        raise Misuse(str(error)) from None
    except Exception as error:
        show_failure(error, root, color)
        return 1
    _print(result, as_json)
    return 0


async def _print_pieces(pieces: AsyncIterator[str]) -> None:
    async for piece in pieces:
        print(piece, end="", flush=True)
    print()


def _with_error_page(root: Path, only: Sequence[str]) -> list[str]:
    from veloxc.project.routes import error_page, source_files

    error = error_page(only[0], source_files(root))
    return [*only, error] if error and error not in only else list(only)


def show_failure(error: Exception, root: Path, color: bool) -> None:
    """Print what a page threw, with the frame of its source."""
    from veloxc.runtime.traceback import format_error

    print(f"error: {format_error(error, root, color)}", file=sys.stderr)


def _print(result: Result, as_json: bool) -> None:
    if as_json:
        from veloxc.project.rendering import plain

        fields = {
            "status": result.status,
            "headers": result.headers,
            "meta": plain(result.meta),
            "body": result.body,
        }
        print(json.dumps(fields, ensure_ascii=False, indent=2))
    else:
        print(result.body)
