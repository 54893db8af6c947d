"""`veloxc serve`: a built site under uvicorn."""

from __future__ import annotations

import os
import signal
import socket
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from veloxc.cli.terminal import Misuse

if TYPE_CHECKING:
    from uvicorn import Config

OUTPUT = "VELOXC_OUTPUT"
BUILD = "VELOXC_BUILD"
"""Tell worker processes which site to load: where it lies, and the folder of the build that is meant."""
DRAIN = 30
"""Seconds that requests in flight get to end."""


@click.command(epilog="Exit code: 0 stopped by a signal, 1 it could not start, 2 misuse.")
@click.argument("root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--host", help="The address to listen on.  [default: velox.config.ts, else 127.0.0.1]")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="The port to listen on.  [default: velox.config.ts, else 3700]",
)
@click.option("--uds", metavar="PATH", help="Listen on a Unix socket instead.")
@click.option(
    "--workers", type=click.IntRange(1), help="How many processes serve.  [default: velox.config.ts, else 1]"
)
@click.option("--base-url", metavar="URL", help="The site's origin, where it is not http://HOST:PORT.")
@click.option(
    "--proxy-headers/--no-proxy-headers", default=True, help="Trust X-Forwarded-For and -Proto of a proxy."
)
@click.option(
    "--forwarded-allow-ips",
    metavar="LIST",
    help="The proxies that are trusted; `*` for all.  [default: $FORWARDED_ALLOW_IPS, else 127.0.0.1]",
)
@click.option("--access-log/--no-access-log", default=True, help="Print a line for each request.")
@click.option(
    "--log-level", type=click.Choice(["critical", "error", "warning", "info", "debug"]), default="info"
)
@click.option("--timeout-keep-alive", type=click.IntRange(0), default=5, show_default=True, metavar="SECONDS")
@click.option(
    "--timeout-graceful-shutdown",
    type=click.IntRange(0),
    default=DRAIN,
    show_default=True,
    metavar="SECONDS",
    help="How long requests in flight may take when the server is told to stop.",
)
def command(
    root: Path,
    host: str | None,
    port: int | None,
    uds: str | None,
    workers: int | None,
    base_url: str | None,
    **options: Any,
) -> int:
    """Serve the site built in ROOT (its `.velox/output`, or an output folder itself).

    SIGTERM ends the server when the requests in flight have their answers. With several workers, SIGHUP replaces them
    one after the other, so that they serve a new build.
    """
    from veloxc.cli.listening import tcp_socket, unix_socket
    from veloxc.project.environment import load_environment

    output, settings = _site(root)
    load_environment(root, "production")
    _check_store(output, settings)
    os.environ[OUTPUT] = str(output.absolute())
    server = settings.get("server") or {}
    host = host or server.get("host", "127.0.0.1")
    port = server.get("port", 3700) if port is None else port
    listening = unix_socket(uds) if uds else tcp_socket(str(host), int(port or 0))
    if isinstance(listening, str):
        print(f"error: {listening}", file=sys.stderr)
        return 1
    if base_url:
        os.environ["VELOXC_BASE_URL"] = base_url
    taken = port if uds else listening.getsockname()[1]  # port 0 means any
    own = (settings.get("app") or {}).get("baseUrl") or f"http://{host}:{taken}"
    os.environ.setdefault("VELOXC_BASE_URL", own)
    try:
        return _run(_config(workers or server.get("workers", 1), options), listening)
    finally:
        listening.close()
        if uds:
            Path(uds).unlink(missing_ok=True)


def _site(root: Path) -> tuple[Path, dict[str, Any]]:
    """Where the built site lies, and its settings. Raises Misuse where it cannot be served."""
    from veloxc.runtime.site import NoSite, read_manifest

    output = root / ".velox" / "output" if (root / ".velox" / "output").is_dir() else root
    try:
        settings = read_manifest(output).get("settings") or {}
    except NoSite as error:
        raise Misuse(str(error)) from None
    if find_spec("uvicorn") is None:
        raise Misuse("serving needs uvicorn: pip install 'veloxc[server]'")
    return output, settings


def _config(workers: int, options: dict[str, Any]) -> Config:
    from uvicorn import Config

    application = "veloxc.cli.serve:application"
    return Config(
        application,
        factory=True,
        workers=workers,
        lifespan="on",
        server_header=False,
        log_config=_logging(),
        **options,
    )


_held: list[IO[bytes] | None] = []


def _check_store(output: Path, settings: dict[str, Any]) -> None:
    """Raises Misuse where stored pages cannot be kept where the site or VELOXC_CACHE says."""
    from veloxc.runtime.cache.options import open_store, options_from
    from veloxc.runtime.cache.store import StoreDown

    try:
        open_store(options_from(None, settings.get("cache") or {}), output)
    except StoreDown as error:
        raise Misuse(str(error)) from None


def application() -> object:
    """The application of one worker process."""
    from veloxc.runtime.app import App

    return App(os.environ[BUILD], base_url=os.environ["VELOXC_BASE_URL"])


def _choose_build() -> None:
    """All workers serve the build that is in place now, and it stays on the disk until this process ends."""
    from veloxc.runtime.held_build import hold

    folder = Path(os.environ[OUTPUT]).resolve()
    os.environ[BUILD] = str(folder)
    _held.append(hold(folder))
    if len(_held) > 2:  # workers of the build before the last one are gone
        old = _held.pop(0)
        if old is not None:
            old.close()


# ---- processes


def _run(config: Config, listening: socket.socket) -> int:
    """Serve until a signal ends it. The exit code: 1 where the application could not start."""
    import uvicorn

    from veloxc.cli.supervisor import Supervisor

    _choose_build()
    url = os.environ["VELOXC_BASE_URL"]
    address = listening.getsockname()
    place = address if isinstance(address, str) else f"http://{address[0]}:{address[1]}"
    print(f"serving {url} at {place}" if url != place else f"serving {place}", file=sys.stderr, flush=True)
    if config.workers == 1:
        for number in (signal.SIGINT, signal.SIGTERM):  # uvicorn raises them again when all is done
            signal.signal(number, lambda *_: None)
        server = uvicorn.Server(config)
        try:
            server.run(sockets=[listening])
        except SystemExit:
            return 1
        return 0 if server.started else 1
    supervisor = Supervisor(config, [listening], _choose_build)
    supervisor.run()
    return 1 if any(process.exitcode in (1, 3) for process in supervisor.processes) else 0


def _logging() -> dict[str, Any]:
    """uvicorn's logging, with the site's own messages in the same form, and failures told with the page's lines."""
    from copy import deepcopy

    from uvicorn.config import LOGGING_CONFIG

    config = deepcopy(LOGGING_CONFIG)
    config["formatters"]["default"]["()"] = "veloxc.cli.server_log.Formatter"
    config["loggers"]["veloxc"] = {"handlers": ["default"], "level": "INFO", "propagate": False}
    return config
