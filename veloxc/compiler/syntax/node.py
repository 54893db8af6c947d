"""What every syntax node is: an immutable record with a place in the source, compared by identity.

There are 170 kinds of nodes and a page has thousands of them, so both defining and making them must be cheap: frozen
slotted dataclasses cost 0.6 ms to define and three times as long to make. Hence the small decorator here.
"""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar, dataclass_transform

N = TypeVar("N")


@dataclass_transform(frozen_default=True, eq_default=False)
def node(cls: type[N]) -> type[N]:
    """Make a class a syntax node: slots for its annotated fields, a constructor, no way to change an instance.

    `__match_args__` has the names of all fields, inherited ones first; `__defaults__` those that need not be given.
    Facts about a node live in side tables keyed by the node, never on it.
    """
    space = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    own: tuple[str, ...] = tuple(space.get("__annotations__", ()))
    inherited: tuple[str, ...] = getattr(cls, "__match_args__", ())
    defaults = dict(getattr(cls, "__defaults__", {}))
    defaults.update({name: space.pop(name) for name in own if name in space})
    space["__slots__"] = own
    space["__match_args__"] = inherited + own
    space["__defaults__"] = defaults
    space["__setattr__"] = space["__delattr__"] = _refuse
    space["__repr__"], space["__reduce__"] = _shown, _parts
    make: Any = type(cls)
    made = make(cls.__name__, cls.__bases__, space)
    made.__init__ = _first_init(made)
    return made  # type: ignore[no-any-return]


def revised(node: N, **changes: Any) -> N:
    """The node anew, with some fields changed."""
    names: tuple[str, ...] = getattr(node, "__match_args__")  # noqa: B009
    return node.__class__(**({name: getattr(node, name) for name in names} | changes))


def _refuse(node: object, name: str, *value: object) -> NoReturn:
    raise AttributeError(f"{type(node).__name__}.{name} cannot be changed: syntax nodes are immutable")


def _shown(node: Any) -> str:
    facts = ", ".join(f"{name}={getattr(node, name)!r}" for name in node.__match_args__)
    return f"{type(node).__name__}({facts})"


def _parts(node: Any) -> tuple[Any, ...]:
    """How to make the node again, for `copy` and `pickle`."""
    return type(node), tuple(getattr(node, name) for name in node.__match_args__)


def _first_init(cls: Any) -> Any:
    def first_init(self: Any, *args: Any, **kwargs: Any) -> None:
        # Made at first use: a file uses a third of the kinds.
        cls.__init__ = _init_of(cls)
        cls.__init__(self, *args, **kwargs)

    return first_init


def _init_of(cls: Any) -> Any:
    """A constructor that sets the fields while the instance is of a twin class, which is the same but not locked.

    That takes half the time of getting around the lock for each field.
    """
    space = {"__slots__": cls.__slots__, "__setattr__": object.__setattr__}
    scope = {
        "_become": object.__dict__["__class__"].__set__,
        "_unlocked": type(cls.__name__, cls.__bases__, space),
        "_locked": cls,
        **{f"_default_{name}": value for name, value in cls.__defaults__.items()},
    }
    parameters = ", ".join(
        f"{name}=_default_{name}" if name in cls.__defaults__ else name for name in cls.__match_args__
    )
    lines = [
        f"def __init__(self, {parameters}):",
        "    _become(self, _unlocked)",
        *(f"    self.{name} = {name}" for name in cls.__match_args__),
        "    self.__class__ = _locked",
    ]
    exec("\n".join(lines), scope)
    return scope["__init__"]


@node
class Node:
    """`start` and `end` are offsets in the source text, in code points; `end` is exclusive.

    Subclasses are named as ESTree (typescript-estree for TypeScript) names them, and so are their fields;
    a field whose name is a Python keyword gets `_` at the end (`async_`, `await_`, `in_`, `global_`).
    Lists are tuples; what ESTree leaves `undefined` or `null` is None.
    """

    start: int
    end: int

    @property
    def type(self) -> str:
        """The ESTree name of the node."""
        return self.__class__.__name__
