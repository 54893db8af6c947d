"""Which headers of a page are stored and shown to everybody: those on a list, and nothing of a visitor."""

from __future__ import annotations

from collections.abc import Iterable

STORED = frozenset(
    [
        "accept-ch",
        "content-disposition",
        "content-language",
        "content-location",
        "content-security-policy",
        "content-security-policy-report-only",
        "content-type",
        "cross-origin-embedder-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "deprecation",
        "feature-policy",
        "last-modified",
        "link",
        "location",
        "nel",
        "origin-agent-cluster",
        "permissions-policy",
        "referrer-policy",
        "refresh",
        "report-to",
        "reporting-endpoints",
        "sourcemap",
        "speculation-rules",
        "strict-transport-security",
        "sunset",
        "timing-allow-origin",
        "x-content-type-options",
        "x-dns-prefetch-control",
        "x-frame-options",
        "x-robots-tag",
        "x-ua-compatible",
        "x-xss-protection",
    ]
)
PRIVATE = ("no-store", "private", "no-cache")
"""What a page says in `Cache-Control` that is not to be stored."""
DATA_LEFT_OUT = frozenset(
    [
        "set-cookie",
        "set-cookie2",
        "connection",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "content-length",
        "content-encoding",
    ]
)
"""Headers of a fetched response that are not stored with it: a cookie is somebody's, the rest is of one connection,
or untrue once the body is unpacked."""

Pairs = list[tuple[str, str]]


def stored_headers(headers: Iterable[tuple[str, str]], more: frozenset[str]) -> tuple[Pairs, list[str]]:
    """The headers that are stored, in lower case, and the names of those that are not. `more`: names besides STORED."""
    kept, dropped = [], []
    for name, value in headers:
        lower = name.lower()
        if lower in STORED or lower in more:
            kept.append((lower, value))
        elif lower not in ("cache-control", "etag", "content-length"):
            dropped.append(lower)
    return kept, dropped


def private_control(headers: Iterable[tuple[str, str]]) -> str | None:
    """The page's own `Cache-Control`, where it forbids storing."""
    for name, value in headers:
        if name.lower() == "cache-control" and any(word in value.lower() for word in PRIVATE):
            return value
    return None
