"""`veloxc`: the command line's entry. `commands` has the commands; a check without options needs nothing of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

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


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["check"] and not any(each.startswith("-") for each in arguments[1:]):
        from veloxc.cli.checking import run
        from veloxc.cli.streams import Misuse

        # Editors and hooks check one file after the other, each time from nothing: click would be a quarter of it.
        try:
            return run(arguments[1:])
        except Misuse as misuse:
            misuse.show()
            return misuse.exit_code
    from veloxc.cli.commands import run_command

    return run_command(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. Nothing that goes wrong here shows a traceback, unless it is asked for."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        result = _run(given)
        sys.stdout.flush()
        return result
    except KeyboardInterrupt:
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
