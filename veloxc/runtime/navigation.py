"""The client router's names on the server: where the visitor is, and links (velox-language.md §10)."""

from __future__ import annotations

from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.attributes import attrs
from veloxc.runtime.elements import place_children
from veloxc.runtime.html import Write
from veloxc.runtime.markup import Component
from veloxc.runtime.page import current_page


def useParams(*_: Any) -> dict[str, Any]:
    return current_page().params


def usePathname(*_: Any) -> Any:
    from veloxc.js import get

    return get(current_page().url, "pathname")


def useSearchParams(*_: Any) -> Any:
    from veloxc.js import get

    return get(current_page().url, "searchParams")


def useNavigate(*_: Any) -> Any:
    """Nothing navigates on the server."""
    return _stay


def useRouter(*_: Any) -> dict[str, Any]:
    actions = ("push", "replace", "back", "forward", "refresh", "prefetch")
    return {
        "pathname": usePathname(),
        "params": useParams(),
        "searchParams": useSearchParams(),
        **dict.fromkeys(actions, _stay),
    }


def _stay(*_: Any) -> Any:
    return undefined


_OWN = ("children", "prefetch", "replace", "scroll", "transition", "to")


def _place_link(write: Write, props: dict[str, Any]) -> None:
    """`<Link href="/about">…</Link>` is an `<a>`."""
    own = {name: value for name, value in props.items() if name not in _OWN}
    if "to" in props and "href" not in own:
        own["href"] = props["to"]
    write(f"<a{attrs(own, 'a')}>")
    place_children(write, props.get("children", undefined))
    write("</a>")


Link = Component(_place_link, "Link")
