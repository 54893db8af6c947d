"""What emitted code may import exists, and importing it loads nothing of the compiler."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from veloxc.runtime.contract import MODULES, NAMES


@pytest.mark.parametrize("name", NAMES)
def test_names_of_the_contract(name: str) -> None:
    assert getattr(import_module("veloxc.runtime"), name) is not None


@pytest.mark.parametrize("module", MODULES.values())
def test_modules_of_the_contract(module: str) -> None:
    import_module(module)


def test_runtime_loads_no_compiler() -> None:
    program = (
        "import sys, veloxc.runtime\n"
        f"for name in {list(NAMES)!r}: getattr(veloxc.runtime, name)\n"
        "import veloxc.runtime.server, veloxc.runtime.client, veloxc.runtime.query, veloxc.runtime.velox\n"
        "loaded = {name.partition('.')[0] for name in sys.modules} & {'lark', 'libcst', 'black', 'click'}\n"
        "loaded |= {name for name in sys.modules if name.startswith('veloxc.compiler')}\n"
        "print(sorted(loaded))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_no_name_is_also_a_file() -> None:
    """`veloxc.runtime.x` would be the module as soon as anybody imported it."""
    assert not set(NAMES) & {*NAMES.values(), *(module.rpartition(".")[2] for module in MODULES.values())}
