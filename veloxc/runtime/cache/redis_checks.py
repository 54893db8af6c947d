"""Asking the server once for all requests that wait: while one question is on its way, the next ones are gathered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any


class Checks:
    """`ask(keys)` gives the sequence and each key's token. An answer is never older than the request that gets it."""

    def __init__(self, ask: Callable[[Sequence[str]], Awaitable[Any]]) -> None:
        self._ask = ask
        self._waiting: dict[str, asyncio.Future[tuple[int, int]]] = {}
        self._worker: asyncio.Task[None] | None = None

    async def of(self, key: str) -> tuple[int, int]:
        """The number of the newest invalidation and the token of the key's entry. Raises what asking raises."""
        waiting = self._waiting.get(key)
        if waiting is None:
            waiting = self._waiting[key] = asyncio.get_running_loop().create_future()
        if self._worker is None:
            self._worker = asyncio.create_task(self._work())
        return await asyncio.shield(waiting)

    async def _work(self) -> None:
        try:
            while self._waiting:
                asked, self._waiting = self._waiting, {}
                try:
                    sequence, *tokens = await self._ask(list(asked))
                except Exception as error:
                    for future in asked.values():
                        future.set_exception(error)
                        future.exception()  # all who waited may have left
                    continue
                for future, token in zip(asked.values(), tokens, strict=True):
                    future.set_result((int(sequence), int(token)))
        finally:
            self._worker = None
