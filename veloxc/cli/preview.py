"""`veloxc preview`: the built site, as `veloxc serve` serves it, for this machine alone."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(epilog="Exit code: 0 stopped by a signal, 1 it could not start, 2 misuse.")
@click.argument("root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option(
    "--port", default=3700, show_default=True, type=click.IntRange(0, 65535), help="The port to listen on."
)
@click.pass_context
def command(ctx: click.Context, root: Path, port: int) -> int:
    """Serve the site built in ROOT with one process on localhost, whatever velox.config.ts says of the server."""
    from veloxc.cli.serve import command as serve

    status: int = ctx.invoke(serve, root=root, host="127.0.0.1", port=port, workers=1)
    return status
