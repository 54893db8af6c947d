"""The commands as click knows them. Each is a module beside this one and is loaded when it is called."""

from __future__ import annotations

import os
from importlib import import_module

import click

import veloxc
from veloxc.cli.main import COMMANDS
from veloxc.cli.streams import Misuse


class Commands(click.Group):
    """A group whose commands are imported only when they run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"veloxc.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(_unknown(args[0]), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    meant = get_close_matches(name, COMMANDS, n=1)
    hint = f" Did you mean `{meant[0]}`?" if meant else ""
    return f"there is no command `{name}`.{hint}"


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(veloxc.__version__, "-V", "--version", prog_name="veloxc")
@click.option("--traceback", is_flag=True, help="Show Python's traceback where veloxc itself fails.")
def commands(traceback: bool) -> None:
    """The compiler for Velox pages."""
    if traceback:
        os.environ["VELOXC_DEBUG"] = "1"


def run_command(arguments: list[str]) -> int:
    """Run one command; the exit code."""
    try:
        result = commands.main(arguments, prog_name="veloxc", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Misuse as misuse:
        misuse.show()
        return misuse.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
