"""`veloxc`: the command line's entry. Each command is a module beside this one and is loaded when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

import veloxc

COMMANDS = {
    "build": "Compile a project and render its static pages.",
    "cache": "Look at stored pages, expire or remove them.",
    "check": "Find mistakes in pages, components and modules.",
    "compile": "Compile pages, components and modules to Python.",
    "dev": "Serve a project while it is written.",
    "explain": "Say what a diagnostic means.",
    "lsp": "Run the language server for editors.",
    "new": "Begin a project.",
    "preview": "Serve a built site on this machine alone.",
    "render": "Render one page and print its HTML.",
    "routes": "List the routes of a project.",
    "serve": "Serve a built site.",
}
"""Each command and its line in the help, so that `--help` loads none of them."""
INTERNAL = 70
"""The exit code where veloxc itself failed (EX_SOFTWARE); 1 is for mistakes found, 2 for misuse."""
INTERRUPTED = 130


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. Nothing that goes wrong here shows a traceback, unless it is asked for."""
    try:
        result = commands.main(
            list(sys.argv[1:] if arguments is None else arguments), prog_name="veloxc", standalone_mode=False
        )
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_left()
    except Exception as error:
        return _bug(error)


def _reader_left() -> int:
    """The reader of our output (`| head`) has enough. Python's own flush at exit must not complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _bug(error: Exception) -> int:
    from veloxc.project.checking import debugging, internal_error

    if debugging():
        raise error
    mistake = internal_error(error)
    lines = [f"error[{mistake.code}]: {mistake.title().replace(' on this file', '')}"]
    lines += [f"  = note: {note}" for note in mistake.notes()[:1]]
    print("\n".join([*lines, f"  = help: {mistake.help()}"]), file=sys.stderr)
    return INTERNAL
