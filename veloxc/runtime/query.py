"""`@velox/query` on the server: the first render of a query, before the browser fetches (velox-language.md §10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from veloxc.js.undefined import undefined


def useQuery(options: Any = undefined, *_: Any) -> dict[str, Any]:
    """`loading` without data; `success` where `initialData` is given."""
    from veloxc.js import get

    data = get(options, "initialData")
    select = get(options, "select")
    if data is not undefined and callable(select):
        data = select(data)
    return {
        "data": data,
        "status": "loading" if data is undefined else "success",
        "error": None,
        "isFetching": get(options, "enabled") is not False,
        "refetch": _later,
    }


def createQuery(options: Any = undefined, *_: Any) -> Any:
    """A hook for one query, with `prefetch`, `invalidate`, `get` and `set`, which wait for the browser."""

    def use_query(*_: Any) -> dict[str, Any]:
        return useQuery(options)

    use_query.__dict__.update(prefetch=_later, invalidate=_later, get=_nothing, set=_nothing)
    return use_query


def createMutation(options: Any = undefined, *_: Any) -> Callable[..., dict[str, Any]]:
    """A hook for one mutation, which nothing on the server sets off."""

    def use_mutation(*_: Any) -> dict[str, Any]:
        return {"data": undefined, "status": "idle", "error": None, "mutate": _later, "reset": _nothing}

    return use_mutation


def _nothing(*_: Any) -> Any:
    return undefined


def _later(*_: Any) -> Any:
    from veloxc.js.promise import fulfilled

    return fulfilled(undefined)
