"""Several worker processes behind one socket."""

from __future__ import annotations

import socket
from collections.abc import Callable

from uvicorn import Config
from uvicorn.supervisors import Multiprocess


class Supervisor(Multiprocess):
    """uvicorn's, where SIGHUP brings the newest build: `choose_build` is called before workers are replaced."""

    def __init__(
        self, config: Config, sockets: list[socket.socket], choose_build: Callable[[], None]
    ) -> None:
        super().__init__(config, sockets)
        self._choose_build = choose_build

    def handle_hup(self) -> None:
        self._choose_build()
        super().handle_hup()
