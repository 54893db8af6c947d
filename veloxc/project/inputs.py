"""What a static page is made of, as one hash: where it is the same as at the last build, the page is not made again.

The rule is that nothing stale may ever be shown. A page is kept only where everything that it depends on is known:

- what can be hashed beforehand: the emitted modules that the page, its layouts and its error page reach while they
  render, params and props, the settings, the interpreter, veloxc and every installed package;
- what rendering itself noted (`veloxc.js.observed`): variables of the environment, which are compared; the clock,
  chance, the network and timers, which make a page one that is always rendered;
- what Python code does cannot be seen. A page that reaches Python while it renders (in `paths()` alone does not count)
  is kept only where the author says when its data
  changes: `version` in an item of `paths()`, `data_version()` in `lib/app`, or files named in `build.inputs`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from veloxc.js.observed import CACHE, NETWORK, PROCESS, TIMERS, VARIABLE, observing
from veloxc.project.compiling import Compilation
from veloxc.project.enumeration import StaticPage
from veloxc.project.linking import needed_by
from veloxc.project.reach import Reach
from veloxc.runtime.site import Site, SiteRoute

SHARED_STATE = "variables that modules share between pages"
SITES = "velox_site_"
"""How the packages of loaded sites begin (`runtime.loader`)."""
PROPS = "props that are no plain data"
_DATA = frozenset({NETWORK, TIMERS, CACHE})
"""Where data comes from: a declared version speaks for these, as it does for Python."""
_MARKERS = {
    re.compile(r"^ +global ", re.MULTILINE): SHARED_STATE,
    re.compile(r"\bglobalThis\b"): SHARED_STATE,
    re.compile(r"\bdynamic_import\("): "modules imported while rendering",
    re.compile(r'"(pid|argv|timeOrigin)"'): PROCESS,
}
"""What shows in the text of an emitted module and not when it runs."""


@dataclass(frozen=True, slots=True)
class RouteInputs:
    """`key`: the hash of what all pages of a route share. `unknown`: what stands against keeping any of them."""

    key: bytes
    unknown: frozenset[str]


class Unhashable(TypeError):
    """A value whose whole content cannot be known."""


class Inputs:
    """The inputs of a site's static pages. `data_version`: the author's word for all data, or None."""

    def __init__(self, compilation: Compilation, site: Site, data_version: str | None) -> None:
        self.site = site
        self.data_version = data_version
        self._compilation = compilation
        texts = {path: file.python or "" for path, file in compilation.files.items()}
        self._reach = Reach(compilation.project, texts)
        self._common = self._hash_of_all()
        self._at_import: dict[str, frozenset[str]] = {}
        self._routes: dict[str, RouteInputs] = {}

    def key(self, page: StaticPage) -> bytes | None:
        """The page's hash, None where its props are no plain data. Raises Unhashable for a version that is none."""
        digest = hashlib.blake2b(self.route(page.pattern).key, digest_size=16)
        _add(digest, page.version if page.version is not None else self.data_version)
        _add(digest, [page.path, page.params])
        try:
            _add(digest, page.props)
        except Unhashable:
            if page.version is None and self.data_version is None:
                return None
        return digest.digest()

    def unknown(self, page: StaticPage, observed: Iterable[str]) -> frozenset[str]:
        """What keeps a rendered page from being taken over by the next build, in words for people."""
        found = self.route(page.pattern).unknown | {
            what for what in observed if not what.startswith(VARIABLE)
        }
        if page.version is not None or self.data_version is not None:
            found = frozenset(what for what in found if what not in _DATA and not what.startswith("Python"))
        return found

    def route(self, pattern: str) -> RouteInputs:
        known = self._routes.get(pattern)
        if known is None:
            route = next(item for item in self.site.routes if item.pattern == pattern)
            known = self._routes[pattern] = self._route(route)
        return known

    # ---- what pages share

    def _hash_of_all(self) -> bytes:
        manifest = {
            name: value
            for name, value in self.site.manifest.items()
            if name not in ("routes", "modules", "build")
        }
        digest = hashlib.blake2b(digest_size=16)
        _add(digest, [sys.version, *_installed(), _runtime_digest(), _place()])
        _add(digest, manifest)
        return digest.digest()

    def _route(self, route: SiteRoute) -> RouteInputs:
        files = self._reach.files(route.source)
        noted = self._import(files)
        unknown = {what for what in noted if not what.startswith(VARIABLE)}
        variables = sorted(what for what in noted if what.startswith(VARIABLE))
        digest = hashlib.blake2b(self._common, digest_size=16)
        _add(
            digest, [next(entry for entry in self.site.manifest["routes"] if entry["source"] == route.source)]
        )
        _add(digest, variable_values(variables))
        for path in sorted(files):
            text = self._text(path)
            _add(digest, [path, text])
            if not path.endswith(".py"):
                unknown |= {what for marker, what in _MARKERS.items() if marker.search(text)}
        python = {f"Python: `py:{name}`" for name in self._reach.libraries(files, route.source)}
        python |= {f"Python: `{path}`" for path in files if path.endswith(".py")}
        if python:
            _add(digest, dict(sorted(self._compilation.project.python.items())))
            _add(digest, _loose_modules())
            # Python may import what is compiled from TypeScript beside it.
            texts = self._compilation.files.items()
            _add(digest, {path: file.python for path, file in texts if path.startswith("lib/")})
        unknown |= python | self._of_application(files)
        return RouteInputs(digest.digest(), frozenset(unknown))

    def _text(self, path: str) -> str:
        file = self._compilation.files.get(path)
        return (file.python or "") if file is not None else self._compilation.project.python[path]

    def _of_application(self, files: set[str]) -> set[str]:
        """`lib/app` runs first, and could leave something in a module that a page reads too."""
        project = self._compilation.project
        for path in ("lib/app.py", "lib/app.ts"):
            if path in project.files:
                return {SHARED_STATE} if files & {path, *needed_by(project, path)} else set()
        return set()

    def _import(self, files: Iterable[str]) -> set[str]:
        """Load the modules of these files, and tell what they read while they were loaded, now or before."""
        names = [self.site.manifest["modules"].get(path) for path in sorted(files)]
        for name in filter(None, names):
            before = set(sys.modules)
            with observing() as noted:
                self.site.module(name)
            for loaded in set(sys.modules) - before:
                self._at_import[loaded] = frozenset(noted)
        prefix = self.site.package.name
        return {what for name in names for what in self._at_import.get(f"{prefix}.{name}", ())}


# ---- the machine


@cache
def _installed() -> tuple[str, ...]:
    """Every installed package with its version, as the names of its metadata folders say it."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            found.update(
                name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info"))
            )
        except OSError:
            continue
    return tuple(sorted(found))


def _loose_modules() -> dict[str, list[int]]:
    """Size and time of each loaded module that has no version: neither installed nor of the standard library, of veloxc
    or of the site itself. Whoever develops a package beside the site changes these."""
    known = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    found: dict[str, list[int]] = {}
    for name, module in sorted(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if not isinstance(file, str) or name.startswith(("veloxc.", SITES)):
            continue
        if "site-packages" in file or file.startswith(tuple(f"{folder}{os.sep}" for folder in known)):
            continue
        try:
            status = os.stat(file)
        except OSError:
            continue
        found[name] = [status.st_size, status.st_mtime_ns]
    return found


@cache
def _runtime_digest() -> str:
    """Changes whenever the code under the pages does: size and time of each file of the runtime and of `veloxc.js`."""
    import veloxc

    folder = Path(veloxc.__file__).parent
    digest = hashlib.blake2b(veloxc.__version__.encode(), digest_size=16)
    for part in ("js", "runtime"):
        for file in sorted((folder / part).rglob("*.py")):
            status = file.stat()
            digest.update(f"{file.relative_to(folder)} {status.st_size} {status.st_mtime_ns}".encode())
    digest.update(str(importlib.util.find_spec("icu") is not None).encode())
    return digest.hexdigest()


def _place() -> list[str]:
    """The languages and the time zone of this machine, and the origin of the site."""
    from veloxc.runtime.page import base_url

    names = ("TZ", "LANG", "LANGUAGE", "LC_ALL", "LC_TIME", "LC_NUMERIC", "LC_MESSAGES")
    return [os.path.realpath("/etc/localtime"), base_url(), *(os.environ.get(name, "") for name in names)]


def variable_values(names: Iterable[str]) -> dict[str, str | None]:
    """What variables of the environment (`env:NAME`) hold, as hashes: their values are nobody's business."""
    found: dict[str, str | None] = {}
    for name in names:
        value = os.environ.get(name.removeprefix(VARIABLE))
        found[name] = (
            None
            if value is None
            else hashlib.blake2b(value.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        )
    return found


# ---- values


def _add(digest: hashlib.blake2b, value: Any) -> None:
    """Add a value with its type and length, so that no two different values give the same bytes. Raises Unhashable."""
    kind = value.__class__
    write = _WRITERS.get(kind)
    try:
        if write is not None:
            text = write(value)
            digest.update(f"{kind.__name__} {len(text)}:".encode() + text)
        elif kind in (list, tuple):
            digest.update(f"list {len(value)}:".encode())
            for item in value:
                _add(digest, item)
        elif kind is dict:
            digest.update(f"dict {len(value)}:".encode())
            for name, item in value.items():
                _add(digest, name)
                _add(digest, item)
        else:
            _add_javascript(digest, value)
    except RecursionError:
        raise Unhashable("a value that holds itself") from None


def _add_javascript(digest: hashlib.blake2b, value: Any) -> None:
    from veloxc.js import BigInt, Date, Map, Set, undefined

    kind = value.__class__
    if value is undefined:
        digest.update(b"undefined:")
    elif kind is BigInt:
        _add(digest, ["BigInt", int(value)])
    elif kind is Date:
        _add(digest, ["Date", value._time])
    elif kind in (Map, Set):
        _add(digest, [kind.__name__, [list(item) if kind is Map else item for item in value]])
    else:
        raise Unhashable(f"a value of type {kind.__name__}")


def _repr(value: Any) -> bytes:
    return repr(value).encode()


_WRITERS: Mapping[type, Any] = {
    str: lambda value: value.encode("utf-8", "surrogatepass"),
    bytes: bytes,
    **dict.fromkeys((bool, int, float, type(None), date, time, timedelta, Decimal, UUID), _repr),
    datetime: lambda value: f"{value!r} {value.utcoffset()}".encode(),
}


def digest_of(value: Any) -> str:
    """The hash of plain data. Raises Unhashable."""
    digest = hashlib.blake2b(digest_size=16)
    _add(digest, value)
    return digest.hexdigest()
