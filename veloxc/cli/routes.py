"""`veloxc routes`: what serves which URL."""

from __future__ import annotations

import json
from pathlib import Path

import click

from veloxc.cli.terminal import Misuse, prepare_output


@click.command()
@click.argument("root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
def command(root: Path, as_json: bool) -> int:
    """List the routes of the project in ROOT, in the order in which they are tried."""
    from veloxc.project.routes import find_root, precedence, route_of, source_files

    prepare_output(utf8=True)
    project = find_root(root)
    if project is None:
        raise Misuse(f"there is no project in `{root}`")
    found = []
    for path in source_files(project):
        try:
            route = route_of(path)
        except ValueError as error:
            raise Misuse(f"`{path}`: {error}") from None
        if route is not None:
            found.append(route)
    found.sort(key=precedence)
    if as_json:
        print(
            json.dumps(
                [{"pattern": item.pattern, "kind": item.kind, "file": item.file} for item in found], indent=2
            )
        )
        return 0
    width = max((len(item.pattern) for item in found), default=0)
    for item in found:
        print(f"{item.pattern:{width}}  {item.kind:4}  {item.file}")
    return 0
