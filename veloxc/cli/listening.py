"""The socket that `veloxc serve` listens on, or a plain word on why there is none."""

from __future__ import annotations

import os
import socket
from pathlib import Path

BACKLOG = 2048


def tcp_socket(host: str, port: int) -> socket.socket | str:
    """A listening socket, or what stands against it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(
        family, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )  # asyncio sets TCP_NODELAY for these alone
    try:
        if os.name == "posix":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(BACKLOG)
    except OSError as error:
        made.close()
        if isinstance(error, socket.gaierror):
            return f"there is no address `{host}`"
        return f"cannot listen on {host}:{port}: {error.strerror}\n  = help: choose another with --port"
    made.set_inheritable(True)
    return made


def unix_socket(path: str) -> socket.socket | str:
    """The same for a path. A socket that nobody listens on any more is replaced."""
    made = socket.socket(socket.AF_UNIX)
    try:
        if Path(path).is_socket():
            try:
                with socket.socket(socket.AF_UNIX) as probe:
                    probe.connect(path)
                made.close()
                return f"cannot listen on {path}: another server does"
            except ConnectionRefusedError:
                Path(path).unlink()
        made.bind(path)
        os.chmod(path, 0o666)
        made.listen(BACKLOG)
    except OSError as error:
        made.close()
        return f"cannot listen on {path}: {error.strerror}"
    made.set_inheritable(True)
    return made
