"""Promises that a host keeps until it goes on: nobody can take an interest in them meanwhile, so nobody is to blame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from veloxc.js.jobs import job_queue
from veloxc.js.promise.record import PENDING, REJECTED, Promise

HELD = 2
"""As `_handled`: true like any other interest, which takes its place."""


def hold(values: Iterable[Any]) -> list[Promise]:
    """The promises among `values` that could still be called unhandled; until `let_go` they are not."""
    held = []
    for value in values:
        if isinstance(value, Promise) and not value._handled and (value._state == PENDING or _taken(value)):
            value._handled = HELD
            held.append(value)
    return held


def _taken(promise: Promise) -> bool:
    """Take it from those that will be told of. False where that has happened."""
    rejected = job_queue().rejected
    for index, each in enumerate(rejected):
        if each is promise:
            del rejected[index]
            return True
    return False


def let_go(promises: Iterable[Promise]) -> None:
    """From now on, as if they were made now: who wants their outcomes has until no job is left."""
    for promise in promises:
        if promise._handled == HELD:
            promise._handled = False
            if promise._state == REJECTED:
                queue = job_queue()
                queue.rejected.append(promise)
                queue.schedule()
