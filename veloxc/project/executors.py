"""Executors that a user brings by address: `dask://host:port`, `ray://host:port`."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from importlib import import_module
from typing import Any


class NoExecutor(Exception):
    """There is no executor at this address; the message says what to do."""


@dataclass(frozen=True)
class Connected:
    """`workers`: how many threads or processes it has at this moment."""

    executor: Executor
    workers: int


def connect(url: str) -> Connected:
    """The executor at an address. Raises NoExecutor."""
    scheme, found, place = url.partition("://")
    if not found or scheme not in _SCHEMES or not place:
        known = ", ".join(f"{name}://HOST:PORT" for name in _SCHEMES)
        raise NoExecutor(f"`--executor {url}`: it must be one of {known}")
    return _SCHEMES[scheme](place)


def _library(name: str, install: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise NoExecutor(f"this executor needs the package {install}: pip install {install}") from None


def _dask(place: str) -> Connected:
    distributed = _library("distributed", "distributed")
    try:
        client = distributed.Client(f"tcp://{place}", timeout="5s", set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise NoExecutor(f"there is no Dask scheduler at {place}: {error or type(error).__name__}") from None
    workers = sum(client.nthreads().values())
    if not workers:
        client.close()
        raise NoExecutor(f"the Dask scheduler at {place} has no workers")
    return Connected(client.get_executor(pure=False), workers)


def _ray(place: str) -> Connected:
    ray = _library("ray", "ray")
    try:
        ray.init(None if place == "local" else f"ray://{place}", logging_level="warning", log_to_driver=False)
    except (OSError, ValueError, RuntimeError) as error:
        raise NoExecutor(f"there is no Ray cluster at {place}: {error}") from None
    return Connected(RayExecutor(ray), max(1, int(ray.cluster_resources().get("CPU", 1))))


class RayExecutor(Executor):
    """Ray's tasks as the futures of the standard library."""

    def __init__(self, ray: Any) -> None:
        self._ray = ray

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = self._ray.remote(fn).remote(*args, **kwargs).future()
        return future


_SCHEMES: dict[str, Callable[[str], Connected]] = {"dask": _dask, "ray": _ray}
