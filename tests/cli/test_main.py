"""The command line as a whole: help, version, extras that are missing."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import click
import pytest

import veloxc
from veloxc.cli.commands import commands
from veloxc.cli.main import COMMANDS, main


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"veloxc, version {veloxc.__version__}\n"


def test_help_lists_the_commands_without_loading_them() -> None:
    program = (
        "import sys; from veloxc.cli.main import main; main(['--help'])\n"
        "assert not [name for name in sys.modules if name.startswith(('veloxc.compiler', 'veloxc.cli.check'))]"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30)
    assert ran.returncode == 0, ran.stderr
    assert all(f"  {name} " in ran.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert f"Usage: veloxc {name}" in capsys.readouterr().out


def test_every_command_is_listed() -> None:
    context = click.Context(commands)
    assert commands.list_commands(context) == list(COMMANDS)
    assert commands.get_command(context, "nonsense") is None


def test_the_language_server_names_its_extra(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr("veloxc.cli.lsp.find_spec", lambda name: None if name == "pygls" else find_spec(name))
    assert main(["lsp"]) == 2
    assert "pip install 'veloxc[lsp]'" in capsys.readouterr().err
