"""`veloxc serve`: a built site under uvicorn."""

from __future__ import annotations

import os
from pathlib import Path

import click

from veloxc.cli.terminal import Misuse

OUTPUT = "VELOXC_OUTPUT"
"""Tells worker processes which site to load."""


@click.command()
@click.argument("root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", default=3700, show_default=True, type=click.IntRange(0, 65535), help="The port to listen on."
)
@click.option(
    "--workers", default=1, show_default=True, type=click.IntRange(1), help="How many processes serve."
)
@click.option("--base-url", metavar="URL", help="The site's origin, where it is not http://HOST:PORT.")
def command(root: Path, host: str, port: int, workers: int, base_url: str | None) -> int:
    """Serve the site built in ROOT (its `.velox/output`, or an output folder itself)."""
    from veloxc.project.environment import load_environment
    from veloxc.runtime.site import NoSite, read_manifest

    output = root / ".velox" / "output" if (root / ".velox" / "output").is_dir() else root
    try:
        read_manifest(output)
    except NoSite as error:
        raise Misuse(str(error)) from None
    try:
        import uvicorn
    except ImportError:
        raise Misuse("serving needs uvicorn: pip install 'veloxc[server]'") from None
    load_environment(root, "production")
    os.environ[OUTPUT] = str(output.absolute())
    os.environ.setdefault("VELOXC_BASE_URL", base_url or f"http://{host}:{port}")
    uvicorn.run(
        "veloxc.cli.serve:application",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_level="info",
        lifespan="on",
    )
    return 0


def application() -> object:
    """The application of one worker process."""
    from veloxc.runtime.app import App

    return App(os.environ[OUTPUT], base_url=os.environ["VELOXC_BASE_URL"])
