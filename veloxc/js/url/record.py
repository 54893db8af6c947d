"""The parts of a URL, and how they become text again. Source: WHATWG URL §4.1, §4.5."""

from __future__ import annotations

SPECIAL: dict[str, int | None] = {"ftp": 21, "file": None, "http": 80, "https": 443, "ws": 80, "wss": 443}


class URLRecord:
    """A parsed URL. `path` is a str where it is opaque (`mailto:a@b`), else its segments."""

    __slots__ = ("fragment", "host", "password", "path", "port", "query", "scheme", "username")

    def __init__(self) -> None:
        self.scheme = ""
        self.username = ""
        self.password = ""
        self.host: str | None = None
        self.port: int | None = None
        self.path: str | list[str] = []
        self.query: str | None = None
        self.fragment: str | None = None

    def copy(self) -> URLRecord:
        made = URLRecord()
        for name in self.__slots__:
            setattr(made, name, getattr(self, name))
        if not isinstance(self.path, str):
            made.path = list(self.path)
        return made

    @property
    def is_special(self) -> bool:
        return self.scheme in SPECIAL

    @property
    def has_opaque_path(self) -> bool:
        return isinstance(self.path, str)

    @property
    def cannot_have_credentials(self) -> bool:
        """No user name, password or port may be set."""
        return not self.host or self.scheme == "file"

    def segments(self) -> list[str]:
        assert not isinstance(self.path, str)
        return self.path

    def shorten(self) -> None:
        """Drops the last segment; a Windows drive letter that stands alone in a file URL stays."""
        path = self.segments()
        if self.scheme == "file" and len(path) == 1 and is_normalized_drive(path[0]):
            return
        if path:
            path.pop()

    def path_text(self) -> str:
        return self.path if isinstance(self.path, str) else "".join("/" + segment for segment in self.path)

    def host_text(self) -> str:
        """The host with its port."""
        if self.host is None:
            return ""
        return self.host if self.port is None else f"{self.host}:{self.port}"

    def origin(self) -> str:
        """The serialized origin (§4.7)."""
        if self.scheme in ("http", "https", "ws", "wss", "ftp"):
            return f"{self.scheme}://{self.host_text()}"
        if self.scheme == "blob" and isinstance(self.path, str):
            from veloxc.js.url.parser import parse_url

            inner = parse_url(self.path)
            if inner is not None and inner.scheme in ("http", "https"):
                return inner.origin()
        return "null"

    def text(self, fragment: bool = True) -> str:
        """The URL serializer (§4.5)."""
        result = self.scheme + ":"
        if self.host is not None:
            result += "//"
            if self.username or self.password:
                result += self.username + (f":{self.password}" if self.password else "") + "@"
            result += self.host_text()
        elif isinstance(self.path, list) and len(self.path) > 1 and self.path[0] == "":
            result += "/."
        result += self.path_text()
        if self.query is not None:
            result += "?" + self.query
        if fragment and self.fragment is not None:
            result += "#" + self.fragment
        return result


def is_drive(text: str) -> bool:
    """A Windows drive letter: `C:` or `C|`."""
    return len(text) == 2 and text[0].isascii() and text[0].isalpha() and text[1] in ":|"


def is_normalized_drive(text: str) -> bool:
    return is_drive(text) and text[1] == ":"


def starts_with_drive(text: str) -> bool:
    """A drive letter, and after it the end or one of / \\ ? #."""
    return is_drive(text[:2]) and (len(text) == 2 or text[2] in "/\\?#")
