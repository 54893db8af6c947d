"""`veloxc dev`: serve a project while it is written."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import click

from veloxc.cli.terminal import Misuse, color_option, colored, prepare_output

if TYPE_CHECKING:
    from types import FrameType

    import uvicorn

    from veloxc.cli.dev_terminal import DevTerminal
    from veloxc.runtime.development.application import Development

PORT = 3700
_TRIED = 50
"""Ports that are tried after one that is taken."""
_LOCAL = ("127.0.0.1", "::1", "0.0.0.0", "::")
RESTARTED = "VELOXC_RESTARTED"
"""Set, to the port, for the process that takes the place of one whose configuration changed."""


@dataclass(frozen=True)
class Options:
    """`given`: the port was asked for, so no other one will do."""

    host: str
    port: int
    given: bool
    open: bool
    hosts: tuple[str, ...]


@click.command(epilog="Exit code: 0 ended with Ctrl-C, 2 misuse.")
@click.argument("root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help=f"The port to listen on.  [default: velox.config.ts, else {PORT}; or the next free one]",
)
@click.option("--host", default="localhost", show_default=True, help="The address to listen on.")
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    metavar="NAME",
    help="Also answer for this name, behind a tunnel, say.",
)
@click.option("--open", "open_", is_flag=True, help="Open the site in the browser.")
@color_option
def command(root: Path, port: int | None, host: str, hosts: tuple[str, ...], open_: bool, color: str) -> int:
    """Serve the project in ROOT; compile and reload whatever changes."""
    from veloxc.cli.compile import project_of
    from veloxc.cli.dev_terminal import DevTerminal
    from veloxc.project.environment import load_environment

    prepare_output(utf8=True)
    project, _ = project_of([str(root)])
    for name, extra in (("uvicorn", "server"), ("watchfiles", "server")):
        _require(name, extra)
    outside = dict(os.environ)
    again = outside.pop(RESTARTED, None)
    load_environment(project, "development")
    chosen = int(again) if again else configured_port(project) if port is None else port
    options = Options(host, chosen, port is not None, open_ and not again, hosts)
    sockets = listening(options)
    terminal = DevTerminal(project, colored(color, sys.stderr))
    port = port_of(sockets)
    if asyncio.run(_serve(project, options, sockets, terminal)).restarts:
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], outside | {RESTARTED: str(port)})
    return 0


def configured_port(root: Path) -> int:
    """What velox.config.ts says. Its host is for production: this server is for this machine, unless it is asked."""
    from veloxc.compiler.source import Source
    from veloxc.project.config import FILE, read_settings

    try:
        text = (root / FILE).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return PORT
    settings, _ = read_settings(Source(text, FILE), os.environ)
    port: int = settings.get("server", {}).get("port", PORT)
    return port


def _require(module: str, extra: str) -> None:
    from importlib.util import find_spec

    if find_spec(module) is None:
        raise Misuse(f"`veloxc dev` needs {module}: pip install 'veloxc[{extra}]'")


# ---- sockets


def listening(options: Options) -> list[socket.socket]:
    """Sockets on all addresses of the host, at one port. Raises Misuse where that is taken or not ours."""
    if options.given or not options.port:
        try:
            return _bound(options.host, options.port)
        except OSError as error:
            free = _next_free(options)
            hint = f"; {free} is free: `veloxc dev --port {free}`" if free else ""
            raise Misuse(f"cannot listen on port {options.port}: {_reason(error)}{hint}") from None
    try:
        return _bound(options.host, options.port)
    except OSError as error:
        free = _next_free(options)
        if free is None:
            raise Misuse(f"cannot listen on port {options.port}: {_reason(error)}") from None
        print(f"port {options.port} is taken: listening on {free} instead", file=sys.stderr)
        return _bound(options.host, free)


def _reason(error: OSError) -> str:
    known = {errno.EADDRINUSE: "another program does", errno.EACCES: "it is reserved for the system"}
    return known.get(error.errno or 0) or error.strerror or str(error)


def _next_free(options: Options) -> int | None:
    for port in range(options.port + 1, min(options.port + _TRIED, 65536)):
        try:
            for bound in _bound(options.host, port):
                bound.close()
            return port
        except OSError as error:
            if isinstance(error, socket.gaierror):
                return None
    return None


def _bound(host: str, port: int) -> list[socket.socket]:
    """`localhost` is two addresses, of which a machine may have only one. Raises OSError."""
    found: list[socket.socket] = []
    absent: OSError | None = None
    try:
        addresses = {item[4][0]: item[0] for item in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except socket.gaierror as error:
        raise Misuse(f"there is no host `{host}`: {error.strerror}") from None
    for address, family in sorted(addresses.items()):
        made = socket.socket(family, socket.SOCK_STREAM)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        try:
            made.bind((address, port or (port_of(found) if found else 0)))
            made.listen(128)
            found.append(made)
        except OSError as error:
            made.close()
            if error.errno != errno.EADDRNOTAVAIL:  # this machine has no such address
                for other in found:
                    other.close()
                raise
            absent = error
    if not found:
        raise absent or OSError(f"no address for {host}")
    return found


def port_of(sockets: list[socket.socket]) -> int:
    port: int = sockets[0].getsockname()[1]
    return port


# ---- serving


@dataclass
class _Served:
    restarts: bool = False


async def _serve(
    root: Path, options: Options, sockets: list[socket.socket], terminal: DevTerminal
) -> _Served:
    """Until the user ends it, or the configuration changes."""
    from veloxc.project.development import Authoring
    from veloxc.runtime.development.application import Development

    address = (
        f"http://{'localhost' if options.host in ('127.0.0.1', '::1') else options.host}:{port_of(sockets)}"
    )
    served = _Served()
    development = Development(root, terminal, hosts=(options.host, *options.hosts), explain=_explained)
    server = _server(development)

    def restart() -> None:
        served.restarts = server.should_exit = True

    authoring = Authoring(root, development, terminal, address, restart)
    try:
        terminal.ready(await authoring.start(), address, options.host)
    except OSError as error:
        raise Misuse(f"cannot read `{error.filename}`: {error.strerror}") from None
    following = asyncio.create_task(authoring.follow())
    if options.open:
        import webbrowser

        Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    try:
        await server.serve(sockets)
    finally:
        following.cancel()
        development.close()
        await authoring.stop()
    return served


def _server(development: Development) -> uvicorn.Server:
    import uvicorn

    class Server(uvicorn.Server):
        """Ends at once: browsers listen for events for ever, and must not be waited for."""

        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            self.force_exit = self.should_exit
            self.should_exit = True
            asyncio.get_event_loop().call_soon_threadsafe(development.channel.close)

    config = uvicorn.Config(
        development,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=1,
    )
    return Server(config)


def _explained(code: str) -> str | None:
    from veloxc.cli.explain import explained

    return explained(code)
