"""Blocking Python in threads: `@veloxc.threaded`, and `python: { sync: 'thread' }` (velox-language.md §4)."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from inspect import iscoroutinefunction, isgeneratorfunction
from types import FunctionType, ModuleType
from typing import Any, TypeVar

from veloxc.js.async_functions import start

F = TypeVar("F", bound=Callable[..., Any])
_MARK = "__velox_in_threads__"


def threaded(f: F) -> F:
    """Run a synchronous function in a thread where a page calls it, and give the page a promise of its result.

    Python code that calls it gets the result at once, as ever. On a class: each of its public methods. What is
    asynchronous already stays as it is.
    """
    if isinstance(f, type):
        _thread_methods(f)
        return f
    if not isinstance(f, FunctionType) or iscoroutinefunction(f) or isgeneratorfunction(f):
        return f

    @wraps(f)
    def called(*arguments: Any, **options: Any) -> Any:
        if not _from_page(sys._getframe(1).f_globals) or asyncio._get_running_loop() is None:
            return f(*arguments, **options)
        return start(asyncio.to_thread(f, *arguments, **options))

    setattr(called, _MARK, True)
    return called  # type: ignore[return-value]


def _from_page(scope: dict[str, Any]) -> bool:
    """Whether a caller is compiled code, or the part of the runtime that calls Python for it."""
    return "__velox__" in scope or str(scope.get("__name__", "")).startswith("veloxc.js.")


def _thread_methods(cls: type) -> None:
    for name, member in list(vars(cls).items()):
        if isinstance(member, FunctionType) and not name.startswith("_") and not hasattr(member, _MARK):
            setattr(cls, name, threaded(member))


def thread_module(module: ModuleType) -> None:
    """As if each public function and class that a Python module of the project defines were `@threaded`."""
    for name, member in list(vars(module).items()):
        own = getattr(member, "__module__", None) == module.__name__ and not name.startswith("_")
        if own and isinstance(member, FunctionType | type) and not hasattr(member, _MARK):
            setattr(module, name, threaded(member))


class ThreadingFinder(MetaPathFinder):
    """Finds the Python modules of one site as others would, and keeps what they define in threads."""

    def __init__(self, package: str) -> None:
        self.prefix = f"{package}."

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not fullname.startswith(self.prefix):
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(fullname, path, target) for finder in others)
        spec = next((spec for spec in found if spec is not None), None)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader.exec_module = _threading(spec.loader.exec_module)  # type: ignore[method-assign,assignment]
        return spec


def _threading(run: Callable[[ModuleType], None]) -> Callable[[ModuleType], None]:
    """Before anybody takes a name from the module: those of a module being imported in a circle are too early."""

    def exec_module(module: ModuleType) -> None:
        run(module)
        if "__velox__" not in vars(module):
            thread_module(module)

    return exec_module


def keep_in_threads(package: str) -> None:
    """What `python: { sync: 'thread' }` asks for, for the modules of a site's package that are imported from now on."""
    release(package)
    sys.meta_path.insert(0, ThreadingFinder(package))


def release(package: str) -> None:
    """Forget what was asked for a package: one finder that asks another of its kind would never end."""
    others = (finder for finder in sys.meta_path if getattr(finder, "prefix", None) != f"{package}.")
    sys.meta_path[:] = list(others)
