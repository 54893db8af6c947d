"""`Set-Cookie` (RFC 6265 §4.1)."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from veloxc.js.undefined import undefined

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_SAFE = "!#$&'()*+-./:<=>?@[]^_`{|}~"


def cookie_header(name: Any, value: Any, options: Any) -> str:
    """The value of a `Set-Cookie` header. `Path=/` and `SameSite=Lax` unless said otherwise.

    Raises TypeError_ for a name, path or domain that is not allowed there.
    """
    from veloxc.js import TypeError_, get, string, truthy

    def option(key: str) -> Any:
        return undefined if options is undefined or options is None else get(options, key)

    if not isinstance(name, str) or not _TOKEN.fullmatch(name):
        raise TypeError_(f"setCookie: {name!r} is no name of a cookie")
    parts = [f"{name}={quote(string(value), safe=_SAFE)}"]
    path = option("path")
    parts.append(f"Path={_attribute('/' if path is undefined else string(path))}")
    if option("domain") is not undefined:
        parts.append(f"Domain={_attribute(string(option('domain')))}")
    if option("maxAge") is not undefined:
        parts.append(f"Max-Age={int(option('maxAge'))}")
    expires = option("expires")
    if expires is not undefined:
        from veloxc.js import call

        parts.append(f"Expires={expires if isinstance(expires, str) else call(expires, 'toUTCString')}")
    site = option("sameSite")
    parts.append(f"SameSite={'Lax' if site is undefined else _attribute(string(site).capitalize())}")
    for key, shown in (("httpOnly", "HttpOnly"), ("secure", "Secure"), ("partitioned", "Partitioned")):
        if truthy(option(key)):
            parts.append(shown)
    return "; ".join(parts)


def _attribute(value: str) -> str:
    if any(char in value for char in ";\r\n\0,"):
        from veloxc.js.errors import TypeError_

        raise TypeError_(f"setCookie: {value!r} is not allowed in an attribute of a cookie")
    return value
