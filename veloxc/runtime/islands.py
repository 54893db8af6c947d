"""Islands: components that the browser wakes up. The server writes their HTML between two comments (browser.md)."""

from __future__ import annotations

from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.html import Html, Write, text
from veloxc.runtime.markup import Component, Markup, is_component, place
from veloxc.runtime.page import Render, current_page
from veloxc.runtime.serialize import NotSerializable, comment_json, encode


class Island:
    """A component with a `client:` directive.

    `source`: the project path of its module, `name` its export there. `on`: load, idle, visible, media, only.
    """

    __slots__ = ("component", "media", "name", "on", "source")

    def __init__(self, component: Any, source: str, on: str, name: str, media: str | None) -> None:
        self.component = component
        self.source = source
        self.on = on
        self.name = name
        self.media = media

    def place_component(self, write: Write, props: dict[str, Any]) -> None:
        """Its HTML between the markers. Raises TypeError_ that names a prop which cannot be sent to the browser."""
        render = current_page().render
        sent, shown, slots = _divided(render, props)
        marker: dict[str, Any] = {"src": render.client_url(self.source), "on": self.on, "props": sent}
        if self.name != "default":
            marker["name"] = self.name
        if self.media is not None:
            marker["media"] = self.media
        pieces: list[str] = []
        if self.on != "only":
            place(pieces.append, self.component, shown)
        html = "".join(pieces)
        left = [
            f'<template data-v-slot="{number}">{content}</template>'
            for number, content in slots.items()
            if f"<!--$s:{number}-->" not in html
        ]
        write(f"<!--v-island {comment_json(marker)}-->{html}{''.join(left)}<!--/v-island-->")


def island(
    component: Any, source: str, on: str, *, name: str = "default", media: str | None = None
) -> Island:
    """`<Counter client:visible />`: placed like any component."""
    return Island(component, source, on, name, media)


def _divided(render: Render, props: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any], dict[int, str]]:
    """What is sent, what the component is rendered with, and the HTML of props that are markup, by slot number."""
    sent: dict[str, Any] = {}
    shown: dict[str, Any] = {}
    slots: dict[int, str] = {}
    for prop, value in props.items():
        if value is undefined:
            continue
        if isinstance(value, (Html, Markup)) or is_component(value):
            number = render.islands
            render.islands += 1
            slots[number] = text(value)
            sent[prop] = {"$": "h", "v": str(number)}
            shown[prop] = Html(f"<!--$s:{number}-->{slots[number]}<!--/$s:{number}-->")
        else:
            sent[prop] = _encoded(prop, value)
            shown[prop] = value
    return sent, shown, slots


def _encoded(prop: str, value: Any) -> Any:
    try:
        if isinstance(value, Component):
            raise NotSerializable(prop, "a component cannot be sent to the browser")
        return encode(value, prop)
    except NotSerializable as problem:
        from veloxc.js.errors import TypeError_

        raise TypeError_(f"the prop `{problem.path}` of an island: {problem.what}") from None
