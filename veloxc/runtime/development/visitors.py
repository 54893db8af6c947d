"""Whom the development server answers: this machine's own browser, asking for this site.

A page of another site must not reach it: not by a host name that was made to point here (DNS rebinding), not by
listening to its events, not by loading its scripts.
"""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from veloxc.runtime.asgi import Scope, header

OWN = "/_velox/"
"""The addresses that are not the site's but the framework's."""


def refusal(scope: Scope, hosts: Collection[str]) -> str | None:
    """Why a request is not answered; None where it is. `hosts`: names allowed beside `localhost` and addresses."""
    given = header(scope["headers"], b"host") or ""
    if not _is_own_host(given, hosts):
        return (
            f"This server does not answer for the host “{given}”.\n"
            f"If it is yours, start it with `veloxc dev --allow-host {_name(given) or 'NAME'}`."
        )
    if scope["path"].startswith(OWN) and _is_foreign(scope, given):
        return "This address answers to pages of its own site only."
    return None


def _is_own_host(host: str, hosts: Collection[str]) -> bool:
    """A name that nobody else can point here. An address in figures is never looked up, so it cannot be rebound."""
    name = _name(host)
    if name == "localhost" or name.endswith(".localhost") or name in hosts:
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _name(host: str) -> str:
    """The name of `name:port`, `[::1]:port`, in lower case; empty where it is neither."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def _is_foreign(scope: Scope, host: str) -> bool:
    """Whether a page of another site asks. Browsers say so in `Origin` or, for scripts, in `Sec-Fetch-Site`."""
    origin = header(scope["headers"], b"origin")
    if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
        return True
    return header(scope["headers"], b"sec-fetch-site") in ("cross-site", "same-site")
