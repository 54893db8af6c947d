"""What `velox.config.ts` may say: a table of settings, and those of features to come."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from veloxc.compiler.analyze.names import words
from veloxc.compiler.analyze.record import value


class Unfit(Exception):
    """The value is of the wrong kind."""


@value
class Setting:
    """`expected`: in words. `read`: the value as the runtime wants it; raises Unfit."""

    expected: str
    read: Callable[[Any], Any]


@value
class Group:
    """Settings by name; `to_come`: names of features that this version leaves aside."""

    settings: Mapping[str, Setting | Group]
    to_come: frozenset[str] = frozenset()


def _where(holds: Callable[[Any], bool]) -> Callable[[Any], Any]:
    def read(found: Any) -> Any:
        if not holds(found):
            raise Unfit
        return found

    return read


def _is_text(found: Any) -> bool:
    return isinstance(found, str) and bool(found)


def _are_texts(found: Any) -> bool:
    return isinstance(found, list) and all(map(_is_text, found))


def _is_path(found: Any) -> bool:
    return isinstance(found, str) and re.fullmatch(r"(/[\w.-]+)+", found) is not None


def _is_positive(found: Any) -> bool:
    return isinstance(found, int | float) and not isinstance(found, bool) and 0 < found < float("inf")


def _origin(found: Any) -> str:
    if not isinstance(found, str) or not re.fullmatch(r"https?://[^/?#\s@]+/?", found):
        raise Unfit
    return found.rstrip("/").lower()


def _base_path(found: Any) -> str:
    if not isinstance(found, str) or not re.fullmatch(r"(/[\w.~-]+)+/?|/", found):
        raise Unfit
    return found.rstrip("/")


def _whole(lowest: int, highest: int) -> Callable[[Any], Any]:
    """A whole number; digits in a string too, as the environment has them."""

    def read(found: Any) -> Any:
        if isinstance(found, str) and re.fullmatch(r"\d{1,15}", found.strip()):
            found = int(found)
        if isinstance(found, bool) or not isinstance(found, int | float) or found != found:
            raise Unfit
        if found != int(found) or not lowest <= found <= highest:
            raise Unfit
        return int(found)

    return read


_UNITS = {"": 1, "b": 1, "kb": 1024, "mb": 1024**2, "gb": 1024**3}


def _bytes(found: Any) -> Any:
    if isinstance(found, str):
        match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?", found.strip().lower())
        if match is None:
            raise Unfit
        return int(float(match[1]) * _UNITS[match[2] or ""])
    return _whole(0, 2**53)(found)


def _foreign_forms(found: Any) -> Any:
    if isinstance(found, bool):
        return found
    if not isinstance(found, list):
        raise Unfit
    return [_origin(item) for item in found]


def _stylesheets(found: Any) -> list[str]:
    files = [found] if isinstance(found, str) else found
    if not _are_texts(files) or not all(re.fullmatch(r"styles/[\w./-]+\.css", file) for file in files):
        raise Unfit
    if any(".." in file for file in files):
        raise Unfit
    return list(files)


_TEXT = Setting("a string", _where(_is_text))
_TEXTS = Setting("an array of strings", _where(_are_texts))
_SECONDS = Setting("a number of seconds above 0", _where(_is_positive))
_YES_NO = Setting("`true` or `false`", _where(lambda found: isinstance(found, bool)))

SETTINGS = Group(
    {
        "app": Group(
            {
                "name": _TEXT,
                "baseUrl": Setting("an origin like `'https://example.org'`, without a path", _origin),
                "basePath": Setting("a path like `'/site'`", _base_path),
            },
            frozenset({"title", "description", "locale"}),
        ),
        "server": Group(
            {
                "port": Setting("a port: a number from 0 to 65535", _whole(0, 65535)),
                "host": _TEXT,
                "workers": Setting("a number of processes, at least 1", _whole(1, 1024)),
                "bodyLimit": Setting("a number of bytes, or a size like `'10mb'`", _bytes),
                "renderTimeout": _SECONDS,
            },
            frozenset({"https", "http2", "trustProxy", "proxy", "cors", "rateLimit", "headers", "timeout"}),
        ),
        "security": Group(
            {"foreignForms": Setting("`true`, `false` or an array of origins", _foreign_forms)},
            frozenset({"csp", "csrf", "headers"}),
        ),
        "build": Group({"inputs": _TEXTS}, frozenset({"outDir", "minify", "sourcemap", "target", "analyze"})),
        "python": Group(
            {"sync": Setting("`'thread'` or `'inline'`", _where(lambda found: found in ("thread", "inline")))}
        ),
        "cache": Group(
            {
                "store": Setting(
                    "a folder, `'memory:'` or an address like `'redis://host'`", _where(_is_text)
                ),
                "name": _TEXT,
                "renderTimeout": _SECONDS,
                "staleFor": _SECONDS,
                "headers": _TEXTS,
                "metrics": Setting("a path like `'/metrics'`", _where(_is_path)),
                "maxBytes": Setting("a number of bytes, or a size like `'500mb'`", _bytes),
            }
        ),
        "streaming": _YES_NO,
        "styles": Setting("files below `styles/`, like `['styles/global.css']`", _stylesheets),
    },
    words(
        "i18n session sessions images image plugins mdx markdown adapter router css prefetch redirects rewrites headers"
        " trailingSlash vite tailwind typescript logging experimental query islands pwa sitemap seo dev"
    ),
)
"""All of `velox.config.ts`."""
