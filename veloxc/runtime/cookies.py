"""Cookies: `Set-Cookie` (RFC 6265 §4.1, RFC 6265bis §4.1), and what `useCookies()` gives."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from veloxc.js.object import JSObject
from veloxc.js.undefined import undefined

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_SAFE = "!#$&'()*+-./:<=>?@[]^_`{|}~"
_LARGEST = 4096
"""Bytes of name and value together that browsers keep (RFC 6265bis §5.6)."""
_OPTIONS = (
    "domain", "expires", "httpOnly", "maxAge", "partitioned", "path", "priority", "sameSite", "secure",
)  # fmt: skip
_LONGEST = 400 * 24 * 60 * 60
"""Seconds: browsers shorten longer lives to 400 days."""


def setCookie(name: Any = undefined, value: Any = undefined, options: Any = undefined, *_: Any) -> Any:
    """`setCookie(name, value, { maxAge, path, … })` on the answer of the page, handler or middleware at hand.

    A later cookie of the same name, path and domain takes the earlier one's place. Raises TypeError_ for what a cookie
    cannot hold, Error in a page that is shared between visitors, or whose headers went out already.
    """
    from veloxc.runtime.page import current_page

    page = current_page()
    page.request.refuse_shared("setCookie")
    if page.render.sent:
        from veloxc.js import Error

        raise Error(
            "setCookie came too late: the page's headers were sent; call it before anything is streamed"
        )
    line = cookie_header(name, value, options)
    headers = page.response.headers
    same = _identity(line)
    others = [other for other in headers.getSetCookie() if _identity(other) != same]
    headers.delete("set-cookie")
    for each in (*others, line):
        headers.append("set-cookie", each)
    return undefined


def deleteCookie(name: Any = undefined, options: Any = undefined, *_: Any) -> Any:
    """Tell the browser to forget a cookie; `path` and `domain` must be those it was set with."""
    own = {} if options is undefined or options is None else dict(options)
    own.pop("expires", None)
    return setCookie(name, "", {**own, "maxAge": 0})


class CookieJar(JSObject):
    """`useCookies()`: the visitor's cookies, with what this answer changes."""

    __slots__ = ("_changed", "_sent")

    def __init__(self, sent: Any) -> None:
        self._sent = sent
        self._changed: dict[str, str | None] = {}

    def get(self, name: Any = undefined, *_: Any) -> Any:
        """`{ name, value }`, or undefined."""
        if name in self._changed:
            value = self._changed[name]
            return undefined if value is None else {"name": name, "value": value}
        return self._sent.get(name)

    def has(self, name: Any = undefined, *_: Any) -> bool:
        return self.get(name) is not undefined

    def getAll(self, *_: Any) -> list[dict[str, str]]:
        kept = [cookie for cookie in self._sent.getAll() if cookie["name"] not in self._changed]
        own = [{"name": name, "value": value} for name, value in self._changed.items() if value is not None]
        return [*kept, *own]

    def set(self, name: Any = undefined, value: Any = undefined, options: Any = undefined, *_: Any) -> Any:
        from veloxc.js import string

        setCookie(name, value, options)
        self._changed[name] = string(value)
        return undefined

    def delete(self, name: Any = undefined, options: Any = undefined, *_: Any) -> Any:
        deleteCookie(name, options)
        self._changed[name] = None
        return undefined


_JAR = "cookie jar"


def useCookies(*_: Any) -> Any:
    """The cookies of the request at hand. Raises Error in a page that is shared between visitors."""
    from veloxc.runtime.page import current_page

    page = current_page()
    page.request.refuse_shared("useCookies()")
    state = page.render.state
    if _JAR not in state:
        state[_JAR] = CookieJar(page.request.cookies)
    return state[_JAR]


# ---- the header


def cookie_header(name: Any, value: Any, options: Any) -> str:
    """The value of a `Set-Cookie` header. `Path=/` and `SameSite=Lax` unless said otherwise; the cookie's value is
    percent-encoded where a header cannot hold it.

    Raises TypeError_ for a name, value or option that is not allowed, or that browsers would refuse without a word.
    """
    from veloxc.js import get, string, truthy

    if not isinstance(name, str) or not _TOKEN.fullmatch(name):
        raise _refused(f"{name!r} is no name of a cookie")
    if value is undefined or value is None or not isinstance(value, str | int | float):
        raise _refused(f"the value of {name!r} must be a string: use JSON.stringify for data")
    given = {} if options is undefined or options is None else options
    if not isinstance(given, dict):
        raise _refused("the options must be an object")
    unknown = [key for key in given if key not in _OPTIONS]
    if unknown:
        raise _refused(f"there is no option {unknown[0]!r}; there are {', '.join(_OPTIONS)}")
    found = {key: get(given, key) for key in _OPTIONS}
    parts = [f"{name}={quote(string(value), safe=_SAFE)}", *_where(found), *_how_long(found), *_who(found)]
    parts += [
        shown
        for key, shown in (("httpOnly", "HttpOnly"), ("secure", "Secure"), ("partitioned", "Partitioned"))
        if truthy(found[key])
    ]
    _check_rules(name, parts)
    return "; ".join(parts)


def _where(found: dict[str, Any]) -> list[str]:
    from veloxc.js import string

    path = "/" if found["path"] is undefined else string(found["path"])
    if not path.startswith("/"):
        raise _refused(f"the path {path!r} must begin with a slash")
    parts = [f"Path={_attribute(path)}"]
    if found["domain"] is not undefined:
        parts.append(f"Domain={_attribute(string(found['domain']))}")
    return parts


def _how_long(found: dict[str, Any]) -> list[str]:
    from veloxc.js import Date, call

    parts = []
    age, expires = found["maxAge"], found["expires"]
    if age is not undefined:
        if isinstance(age, bool) or not isinstance(age, int | float) or age != age:
            raise _refused("maxAge must be a number of seconds")
        parts.append(f"Max-Age={int(min(age, _LONGEST))}")
    if expires is not undefined:
        moment = Date(expires) if isinstance(expires, str | int | float) else expires
        text = call(moment, "toUTCString")
        if text == "Invalid Date":
            raise _refused("expires must be a Date")
        parts.append(f"Expires={text}")
    return parts


def _who(found: dict[str, Any]) -> list[str]:
    parts = []
    site = found["sameSite"]
    names = {True: "Strict", "strict": "Strict", "lax": "Lax", "none": "None", undefined: "Lax"}
    key = site.lower() if isinstance(site, str) else site
    if site is not False:
        if key not in names:
            raise _refused("sameSite must be 'strict', 'lax' or 'none'")
        parts.append(f"SameSite={names[key]}")
    if found["priority"] is not undefined:
        priority = str(found["priority"]).capitalize()
        if priority not in ("Low", "Medium", "High"):
            raise _refused("priority must be 'low', 'medium' or 'high'")
        parts.append(f"Priority={priority}")
    return parts


def _check_rules(name: str, parts: list[str]) -> None:
    """What browsers refuse without a word (RFC 6265bis §4.1.3, §5.6)."""
    if len(parts[0]) > _LARGEST:
        raise _refused(f"{name!r} has {len(parts[0])} bytes; browsers keep {_LARGEST}")
    secure = "Secure" in parts
    if not secure and ("SameSite=None" in parts or "Partitioned" in parts):
        raise _refused(f"{name!r} needs `secure: true` with sameSite 'none' or partitioned")
    prefixed = name.lower().startswith(("__secure-", "__host-"))
    if prefixed and not secure:
        raise _refused(f"{name!r} needs `secure: true`, as its name says")
    has_domain = any(part.startswith("Domain=") for part in parts)
    if name.lower().startswith("__host-") and ("Path=/" not in parts or has_domain):
        raise _refused(f"{name!r} must have the path '/' and no domain, as its name says")


def _attribute(value: str) -> str:
    if any(char in ";," or not " " <= char <= "~" for char in value):
        raise _refused(f"{value!r} is not allowed in an attribute of a cookie")
    return value


def _identity(line: str) -> tuple[str, ...]:
    """What makes two `Set-Cookie` lines the same cookie: name, path, domain."""
    name, *attributes = line.split("; ")
    places = [part for part in attributes if part.startswith(("Path=", "Domain="))]
    return (name.partition("=")[0], *sorted(places))


def _refused(text: str) -> Exception:
    from veloxc.js import TypeError_

    error: Exception = TypeError_(f"setCookie: {text}")
    return error
