"""The URL parser, a state machine. Source: WHATWG URL §4.4.

Each state is a method that reads from `self.place` and gives the next state. With a start state given (the
setters of URL), the machine works on a copy of the record and stops where the specification says "return".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from veloxc.js.url.host import InvalidHost, parse_host
from veloxc.js.url.percent import (
    CONTROL,
    FRAGMENT,
    PATH,
    QUERY,
    SPECIAL_QUERY,
    USERINFO,
    percent_encode,
    scalar_text,
)
from veloxc.js.url.record import SPECIAL, URLRecord, is_drive, starts_with_drive

_ENDS = re.compile(r"^[\x00-\x20]+|[\x00-\x20]+$")
_LINE_CHARS = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+\-.]*")


class Failure(Exception):
    """The input is no URL."""


class Stop(Exception):
    """A setter is done, what was read so far holds."""


State = Callable[["URLParser"], "State | None"]


class URLParser:
    """One run of the machine over `text`."""

    def __init__(
        self, text: str, base: URLRecord | None, url: URLRecord | None = None, setter: str = ""
    ) -> None:
        if url is None:
            text = _ENDS.sub("", text)
        self.text = _LINE_CHARS.sub("", scalar_text(text))
        self.base = base
        self.url = url if url is not None else URLRecord()
        self.setter = setter  # the name of the state a setter starts in
        self.place = 0

    def run(self, state: State) -> URLRecord:
        """From a state to the end of the text. Raises Failure."""
        next_state: State | None = state
        try:
            while next_state is not None:
                next_state = next_state(self)
        except Stop:
            pass
        return self.url

    # ---- reading ----------------------------------------------------------------------------------------

    def char(self, offset: int = 0) -> str:
        """The character at the place, "" at the end."""
        return self.text[self.place + offset : self.place + offset + 1]

    def is_slash(self, char: str) -> bool:
        return char == "/" or (self.url.is_special and char == "\\")

    def until(self, ends: str) -> str:
        """What stands before the next of the characters `ends`; the place moves there."""
        start = self.place
        while self.place < len(self.text) and self.text[self.place] not in ends:
            self.place += 1
        return self.text[start : self.place]

    # ---- scheme -----------------------------------------------------------------------------------------

    def scheme_start(self) -> State | None:
        match = _SCHEME.match(self.text, self.place)
        if match is None or self.text[match.end() : match.end() + 1] != ":":
            if self.setter:
                raise Failure
            return URLParser.no_scheme
        return self._scheme(match[0].lower(), match.end())

    def _scheme(self, scheme: str, end: int) -> State | None:
        url = self.url
        if self.setter:
            keeps = (scheme in SPECIAL) == url.is_special
            credentials = bool(url.username or url.password or url.port is not None)
            if not keeps or (credentials and scheme == "file") or (url.scheme == "file" and not url.host):
                raise Stop
            url.scheme = scheme
            if url.port == SPECIAL.get(scheme):
                url.port = None
            raise Stop
        url.scheme = scheme
        self.place = end + 1
        if scheme == "file":
            return URLParser.file
        if url.is_special:
            if self.base is not None and self.base.scheme == scheme:
                return URLParser.special_relative_or_authority
            return URLParser.special_authority_slashes
        if self.char() == "/":
            self.place += 1
            return URLParser.path_or_authority
        url.path = ""
        return URLParser.opaque_path

    def no_scheme(self) -> State | None:
        base = self.base
        if base is None or (base.has_opaque_path and self.char() != "#"):
            raise Failure
        if base.has_opaque_path:
            self.url = base.copy()
            self.url.fragment = None
            self.place += 1
            return URLParser.fragment
        return URLParser.file if base.scheme == "file" else URLParser.relative

    # ---- between scheme and authority -----------------------------------------------------------------

    def special_relative_or_authority(self) -> State | None:
        if self.text.startswith("//", self.place):
            self.place += 2
            return URLParser.special_authority_ignore_slashes
        return URLParser.relative

    def path_or_authority(self) -> State | None:
        if self.char() == "/":
            self.place += 1
            return URLParser.authority
        self.place -= 1
        return URLParser.path

    def relative(self) -> State | None:
        assert self.base is not None
        self.url.scheme = self.base.scheme
        if self.is_slash(self.char()):
            self.place += 1
            return URLParser.relative_slash
        self.url = self.base.copy()
        self.url.fragment = None
        return self._after_base()

    def _after_base(self) -> State | None:
        char = self.char()
        if char == "?":
            self.place += 1
            return URLParser.query
        if char == "#":
            self.place += 1
            return URLParser.fragment
        if char:
            self.url.query = None
            self.url.shorten()
            return URLParser.path
        return None

    def relative_slash(self) -> State | None:
        url, base = self.url, self.base
        assert base is not None
        char = self.char()
        if url.is_special and self.is_slash(char):
            self.place += 1
            return URLParser.special_authority_ignore_slashes
        if char == "/":
            self.place += 1
            return URLParser.authority
        url.username, url.password, url.host, url.port = base.username, base.password, base.host, base.port
        self.place -= 1
        return URLParser.path

    def special_authority_slashes(self) -> State | None:
        if self.text.startswith("//", self.place):
            self.place += 2
        return URLParser.special_authority_ignore_slashes

    def special_authority_ignore_slashes(self) -> State | None:
        while self.char() in ("/", "\\"):
            self.place += 1
        return URLParser.authority

    # ---- authority --------------------------------------------------------------------------------------

    def authority(self) -> State | None:
        start = self.place
        self.until("/?#\\" if self.url.is_special else "/?#")
        text = self.text[start : self.place]
        credentials, at, host = text.rpartition("@")
        if at:
            if not host:
                raise Failure
            name, colon, password = credentials.partition(":")
            self.url.username = percent_encode(name, USERINFO)
            if colon:
                self.url.password = percent_encode(password, USERINFO)
        self.place -= len(host)
        return URLParser.host

    def host(self) -> State | None:
        url = self.url
        if self.setter and url.scheme == "file":
            return URLParser.file_host
        text = self._host_text()
        if self.char() == ":":
            if not text or self.setter == "hostname":
                raise Failure
            url.host = _host(text, not url.is_special)
            self.place += 1
            return URLParser.port
        if url.is_special and not text:
            raise Failure
        if self.setter and not text and (url.username or url.password or url.port is not None):
            raise Failure
        url.host = _host(text, not url.is_special)
        if self.setter:
            raise Stop
        return URLParser.path_start

    def _host_text(self) -> str:
        """Up to the colon of the port, which does not stand between brackets."""
        start, inside = self.place, False
        while (char := self.char()) and not (
            self.is_slash(char) or char in "?#" or (char == ":" and not inside)
        ):
            inside = char == "[" or (inside and char != "]")
            self.place += 1
        return self.text[start : self.place]

    def port(self) -> State | None:
        start = self.place
        while self.char() in tuple("0123456789"):
            self.place += 1
        digits = self.text[start : self.place]
        char = self.char()
        if not (char == "" or char in "?#" or self.is_slash(char) or self.setter):
            raise Failure
        if digits:
            port = int(digits)
            if port > 65535:
                raise Stop if self.setter else Failure
            self.url.port = None if port == SPECIAL.get(self.url.scheme) else port
        if self.setter:
            raise Stop
        return URLParser.path_start

    # ---- file ---------------------------------------------------------------------------------------------

    def file(self) -> State | None:
        url, base = self.url, self.base
        url.scheme = "file"
        url.host = ""
        if self.char() in ("/", "\\"):
            self.place += 1
            return URLParser.file_slash
        if base is None or base.scheme != "file":
            return URLParser.path
        url.host, url.path, url.query = base.host, list(base.segments()), base.query
        if self.char() not in ("", "?", "#") and starts_with_drive(self.text[self.place :]):
            url.query = None
            url.path = []
            return URLParser.path
        return self._after_base()

    def file_slash(self) -> State | None:
        if self.char() in ("/", "\\"):
            self.place += 1
            return URLParser.file_host
        base = self.base
        if base is not None and base.scheme == "file":
            self.url.host = base.host
            path = base.segments()
            if (
                not starts_with_drive(self.text[self.place :])
                and path
                and is_drive(path[0])
                and path[0][1] == ":"
            ):
                self.url.segments().append(path[0])
        self.place -= 1
        return URLParser.path

    def file_host(self) -> State | None:
        text = self.until("/\\?#")
        if not self.setter and is_drive(text):
            self.place -= len(text)
            return URLParser.path
        if not text:
            self.url.host = ""
        else:
            host = _host(text, not self.url.is_special)
            self.url.host = "" if host == "localhost" else host
        if self.setter:
            raise Stop
        return URLParser.path_start

    # ---- path, query, fragment ------------------------------------------------------------------------------

    def path_start(self) -> State | None:
        char = self.char()
        if self.url.is_special:
            return URLParser.path
        if not self.setter and char == "?":
            self.place += 1
            return URLParser.query
        if not self.setter and char == "#":
            self.place += 1
            return URLParser.fragment
        if char:
            return URLParser.path
        if self.setter and self.url.host is None:
            self.url.segments().append("")
        return None

    def path(self) -> State | None:
        if self.is_slash(self.char()):
            self.place += 1
        ends = ("/\\" if self.url.is_special else "/") + ("" if self.setter else "?#")
        while True:
            self._segment(self.until(ends), self.is_slash(self.char()))
            if not self.is_slash(self.char()):
                break
            self.place += 1
        if self.char() == "":
            return None
        self.place += 1
        return URLParser.query if self.char(-1) == "?" else URLParser.fragment

    def _segment(self, text: str, slash_follows: bool) -> None:
        url = self.url
        path = url.segments()
        segment = percent_encode(text, PATH)
        plain = segment.lower().replace("%2e", ".")
        if plain == "..":
            url.shorten()
            if not slash_follows:
                path.append("")
        elif plain == ".":
            if not slash_follows:
                path.append("")
        else:
            if url.scheme == "file" and not path and is_drive(segment):
                segment = segment[0] + ":"
            path.append(segment)

    def opaque_path(self) -> State | None:
        text = self.until("?#")
        self.url.path = percent_encode(text, CONTROL)
        if self.char() == "":
            return None
        self.place += 1
        return URLParser.query if self.char(-1) == "?" else URLParser.fragment

    def query(self) -> State | None:
        text = self.until("" if self.setter else "#")
        self.url.query = percent_encode(text, SPECIAL_QUERY if self.url.is_special else QUERY)
        if self.char() == "":
            return None
        self.place += 1
        return URLParser.fragment

    def fragment(self) -> State | None:
        self.url.fragment = percent_encode(self.text[self.place :], FRAGMENT)
        return None


def _host(text: str, opaque: bool) -> str:
    try:
        return parse_host(text, opaque)
    except InvalidHost:
        raise Failure from None


def parse_url(text: str, base: URLRecord | None = None) -> URLRecord | None:
    """The URL parser: the record of a URL, None where the text is none."""
    try:
        return URLParser(text, base).run(URLParser.scheme_start)
    except Failure:
        return None


def set_part(url: URLRecord, text: str, state: State, setter: str) -> URLRecord:
    """The record with one part parsed anew; unchanged where the text cannot be that part."""
    try:
        return URLParser(text, None, url.copy(), setter).run(state)
    except Failure:
        return url
