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
@click.option("--host", help="The address to listen on.  [default: velox.config.ts, else 127.0.0.1]")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="The port to listen on.  [default: velox.config.ts, else 3700]",
)
@click.option(
    "--workers", type=click.IntRange(1), help="How many processes serve.  [default: velox.config.ts, else 1]"
)
@click.option("--base-url", metavar="URL", help="The site's origin, where it is not http://HOST:PORT.")
def command(root: Path, host: str | None, port: int | None, workers: int | None, base_url: str | None) -> int:
    """Serve the site built in ROOT (its `.velox/output`, or an output folder itself)."""
    from veloxc.project.environment import load_environment
    from veloxc.runtime.site import NoSite, read_manifest

    output = root / ".velox" / "output" if (root / ".velox" / "output").is_dir() else root
    try:
        settings = read_manifest(output).get("settings") or {}
    except NoSite as error:
        raise Misuse(str(error)) from None
    try:
        import uvicorn
    except ImportError:
        raise Misuse("serving needs uvicorn: pip install 'veloxc[server]'") from None
    load_environment(root, "production")
    os.environ[OUTPUT] = str(output.absolute())
    server = settings.get("server") or {}
    host = host or server.get("host", "127.0.0.1")
    port = server.get("port", 3700) if port is None else port
    if base_url:
        os.environ["VELOXC_BASE_URL"] = base_url
    own = (settings.get("app") or {}).get("baseUrl") or f"http://{host}:{port}"
    os.environ.setdefault("VELOXC_BASE_URL", own)
    uvicorn.run(
        "veloxc.cli.serve:application",
        factory=True,
        host=host,
        port=port,
        workers=workers or server.get("workers", 1),
        log_level="info",
        lifespan="on",
    )
    return 0


def application() -> object:
    """The application of one worker process."""
    from veloxc.runtime.app import App

    return App(os.environ[OUTPUT], base_url=os.environ["VELOXC_BASE_URL"])
