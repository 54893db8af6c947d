"""Small records: what dataclasses are, for a twentieth of the time that defining them takes.

Analysis has some twenty of them, and every command loads them. Constructors are made when they are first called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, dataclass_transform

R = TypeVar("R")


class Made:
    """A default that is made anew for every instance."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def made(*, default_factory: Callable[[], R]) -> R:
    """For a field: `names: list[str] = made(default_factory=list)`."""
    return Made(default_factory)  # type: ignore[return-value]


@dataclass_transform(eq_default=False, field_specifiers=(made,))
def record(cls: type[R]) -> type[R]:
    """Give a class a constructor from its annotated fields; its instances are equal only to themselves."""
    plain: Any = cls
    names = tuple(plain.__annotations__)
    setattr(plain, "__match_args__", names)  # noqa: B010 (mypy minds the assignment)
    plain.__repr__ = _repr
    plain.__init__ = _first_init(cls, {name: vars(cls)[name] for name in names if name in vars(cls)})
    return cls


@dataclass_transform(eq_default=True, frozen_default=True)
def value(cls: type[R]) -> type[R]:
    """A record that is never changed, and equal to any other of the same class with the same fields."""
    plain: Any = record(cls)
    plain.__eq__ = _equal
    plain.__hash__ = _hash
    return cls


def changed(instance: R, **changes: Any) -> R:
    """A value anew, with some fields changed."""
    return instance.__class__(**(vars(instance) | changes))


def _first_init(cls: type, defaults: dict[str, Any]) -> Any:
    def first_init(self: Any, *args: Any, **kwargs: Any) -> None:
        plain: Any = cls
        plain.__init__ = _init_of(cls, defaults)
        plain.__init__(self, *args, **kwargs)

    return first_init


def _init_of(cls: Any, defaults: dict[str, Any]) -> Any:
    scope: dict[str, Any] = {}
    parameters, lines = [], []
    for name in cls.__match_args__:
        default = defaults.get(name)
        if isinstance(default, Made):
            scope[f"_made_{name}"] = default.make
            parameters.append(f"{name}=None")
            lines.append(f"    self.{name} = _made_{name}() if {name} is None else {name}")
            continue
        if name in defaults:
            scope[f"_default_{name}"] = default
        parameters.append(f"{name}=_default_{name}" if name in defaults else name)
        lines.append(f"    self.{name} = {name}")
    exec("\n".join([f"def __init__(self, {', '.join(parameters)}):", *lines]), scope)
    return scope["__init__"]


def _repr(self: Any) -> str:
    facts = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{self.__class__.__name__}({facts})"


def _equal(self: object, other: object) -> bool:
    return self is other or (self.__class__ is other.__class__ and self.__dict__ == other.__dict__)


def _hash(self: Any) -> int:
    return hash(tuple(self.__dict__.values()))
