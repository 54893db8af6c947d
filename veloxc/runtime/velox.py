"""The module `velox`: components every page may use. The compiler writes most uses of them out (lowering.md §9);
these objects stand for them where they are used as values."""

from __future__ import annotations

from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.elements import place_children
from veloxc.runtime.errors import redirect
from veloxc.runtime.holes import suspense
from veloxc.runtime.html import Write, text
from veloxc.runtime.markup import Component, is_component
from veloxc.runtime.slots import head

__all__ = ["Fragment", "Head", "Redirect", "Suspense", "defineConfig"]


def defineConfig(settings: Any = undefined, *_: Any) -> Any:
    """For `velox.config.ts`, which is read without being run: an editor knows the settings by it."""
    return settings


def _place_suspense(write: Write, props: dict[str, Any]) -> None:
    children = props.get("children", undefined)

    def body(write: Write) -> None:
        place_children(write, children)

    write(suspense(children if is_component(children) else body, props.get("fallback", undefined)))


def _place_head(write: Write, props: dict[str, Any]) -> None:
    head(text(props.get("children", undefined)), in_component=True)


def _place_redirect(write: Write, props: dict[str, Any]) -> None:
    raise redirect(props.get("to", undefined), props.get("status", undefined))


def _place_fragment(write: Write, props: dict[str, Any]) -> None:
    place_children(write, props.get("children", undefined))


Suspense = Component(_place_suspense, "Suspense")
Head = Component(_place_head, "Head")
Redirect = Component(_place_redirect, "Redirect")
Fragment = Component(_place_fragment, "Fragment")
