"""`veloxc lsp`: the language server, for editors to start."""

from __future__ import annotations

from importlib.util import find_spec

import click

from veloxc.cli.terminal import Misuse


@click.command()
@click.option(
    "--stdio", is_flag=True, help="Use standard input and output, as always; editors like to say so."
)
def command(stdio: bool) -> int:
    """Run the language server on standard input and output, for editors."""
    if find_spec("pygls") is None:
        raise Misuse("the language server needs an extra: pip install 'veloxc[lsp]'")
    from veloxc.lsp.server import run

    return run()
