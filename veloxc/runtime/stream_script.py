"""The script that puts streamed content in its place where a browser does not do it itself (`stream.js`).

Browsers with HTML's `<template for>` put `<template for="s1">` between `<?start name="s1">` and `<?end>` while they
parse, with no script at all; no such template is ever seen by the script then, and it does nothing. Other parsers
read the markers as comments. It is an external file with a fixed name, so that the strictest `script-src 'self'` lets
it pass and browsers keep it for ever. A template that is still open has nothing after it: hence the line end that the
stream writes after each.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path

from veloxc.runtime.current_site import current_site

STREAM_SCRIPT = "/_velox/stream-"
"""How the script's address begins."""
SCRIPT_HEADERS = (
    ("content-type", "text/javascript; charset=utf-8"),
    ("cache-control", "public, max-age=31536000, immutable"),
    ("x-content-type-options", "nosniff"),
)


@cache
def script() -> bytes:
    """The script's text."""
    return Path(__file__).with_name("stream.js").read_bytes()


@cache
def script_path() -> str:
    """The address it is served at: it changes with its content."""
    return f"{STREAM_SCRIPT}{blake2b(script(), digest_size=6).hexdigest()}.js"


def script_tag() -> str:
    """`async`: nothing waits for it."""
    return f'<script async src="{current_site().base_path}{script_path()}"></script>'
