"""What a page, a component or a handler throws to end with another answer: 404, a redirect, any HTTP status.

They are JavaScript errors and Python exceptions at once: `throw notFound()` and `raise NotFound()` are the same.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from veloxc.js.errors import Error
from veloxc.js.undefined import undefined

_PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))
_PHRASES = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found"}


class HttpError(Error):
    """An answer other than the page. `status` and `headers` are those it will have."""

    status = 500
    name = "HttpError"

    def __init__(
        self, message: Any = undefined, options: Any = undefined, *_: Any, status: int | None = None
    ) -> None:
        if status is not None:
            self.status = status
        if message is undefined:
            message = _PHRASES.get(self.status, "Error")
        super().__init__(message, options)

    @property
    def headers(self) -> Any:
        made = self.__dict__.get("headers")
        if made is None:
            from veloxc.js import Headers

            made = self.__dict__["headers"] = Headers()
        return made

    def header_list(self) -> list[tuple[str, str]]:
        """For the runtime: its headers in Python's terms."""
        made = self.__dict__.get("headers")
        if made is None:
            return []
        from veloxc.js import iterate

        return [(str(name), str(value)) for name, value in iterate(made)]


class NotFound(HttpError):
    """`throw new NotFound(message?)`: the error page with status 404."""

    status = 404
    name = "NotFound"


class Redirection(HttpError):
    """What `redirect()` gives: the visitor is sent to `location`."""

    name = "Redirect"

    def __init__(self, location: str, status: int = 302, headers: Any = undefined) -> None:
        super().__init__(f"redirect to {location}", status=status)
        self.location = location
        if headers is not undefined and headers is not None:
            from veloxc.js import Headers

            self.__dict__["headers"] = Headers(headers)
        self.headers.set("location", location)


def notFound(message: Any = undefined, *_: Any) -> NotFound:
    """`throw notFound()` or, in a handler, `return notFound()`."""
    return NotFound(message)


def redirect(
    location: Any = undefined, status: Any = undefined, headers: Any = undefined, *_: Any
) -> Redirection:
    """`throw redirect(url, status = 302, headers?)`. Raises RangeError for a status that is no redirect,
    TypeError_ for an address that would break the header. What is not ASCII in it is percent-encoded."""
    from veloxc.js import RangeError, TypeError_, string

    target = string(location)
    if any(char in target for char in "\r\n\0"):
        raise TypeError_("redirect: the address holds a line end")
    code = 302 if status is undefined else status
    if code not in (301, 302, 303, 307, 308):
        raise RangeError(
            f"redirect: {string(code)} is no status of a redirect; use 301, 302, 303, 307 or 308"
        )
    return Redirection(quote(target, safe=_PRINTABLE), int(code), headers)


def http_error(error: BaseException) -> HttpError | None:
    """The HTTP answer that an exception asks for, also where it was thrown through Python code; None for failures."""
    return error if isinstance(error, HttpError) else None
