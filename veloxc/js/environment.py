"""The global `process`, as far as server code may use it: `process.env`, and a few facts about the process."""

from __future__ import annotations

import os
import sys
from typing import Any

from veloxc.js.coercion import property_key, string
from veloxc.js.jobs import enqueue
from veloxc.js.namespaces import Namespace, member_of, namespace
from veloxc.js.object import JSObject
from veloxc.js.observed import PROCESS, VARIABLE, observe
from veloxc.js.undefined import absent, undefined


class Environment(JSObject):
    """`process.env`: the environment variables, as they are now. What is written becomes text."""


def _own(_env: Any, key: Any) -> Any:
    if not isinstance(key, str):
        return absent
    observe(VARIABLE + key)
    return os.environ.get(key, absent)


def _read(_env: Any, key: Any) -> Any:
    found = _own(_env, property_key(key))
    if found is not absent:
        return found
    from veloxc.js.read import read_instance

    return read_instance(_env, key)


def _write(_env: Any, key: Any, value: Any) -> None:
    name = string(property_key(key))
    os.environ[name] = "undefined" if value is undefined else string(value)
    if name == "TZ":
        from veloxc.js.date.zone import forget_zone

        forget_zone()


def _keys(_env: Any) -> list[str]:
    observe(PROCESS)
    return list(os.environ)


for _name, _function in (("reader", _read), ("writer", _write), ("exotic_own", _own), ("exotic_keys", _keys)):
    type.__setattr__(Environment, f"__{_name}__", staticmethod(_function))


def _make() -> Namespace:
    made = namespace("process")
    made.__dict__["env"] = Environment()
    made.__dict__["platform"] = {"win32": "win32", "darwin": "darwin"}.get(sys.platform, "linux")
    made.__dict__["pid"] = os.getpid()
    made.__dict__["argv"] = list(sys.argv)
    return made


process = _make()


@member_of(process, "cwd", 0)
def cwd(*_: Any) -> str:
    """process.cwd()."""
    observe(PROCESS)
    return os.getcwd()


@member_of(process, "nextTick", 1)
def next_tick(f: Any = undefined, *arguments: Any) -> Any:
    """process.nextTick(f, …): as a job, among the others."""
    enqueue(f, *arguments)
    return undefined
