"""The work of `veloxc check`: find mistakes, print them, mend those that can be mended."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence

from veloxc.cli.streams import Misuse, colored, prepare_output
from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Safety
from veloxc.compiler.diagnostics.fixing import SAFE, UNSAFE
from veloxc.compiler.source import Source
from veloxc.project.file_checks import FileChecks

_ROUNDS = 10
"""A fix may uncover another mistake that has one; more rounds than this would mean that two fixes undo each other."""


class Outcome:
    """What the summary line counts."""

    def __init__(self) -> None:
        self.files = self.faulty = self.errors = self.warnings = 0
        self.fixable = self.fixed = self.unread = 0
        self.held: list[Diagnostic] = []

    def count(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.files += 1
        self.faulty += bool(diagnostics)
        self.errors += sum(each.severity == "error" for each in diagnostics)
        self.warnings += sum(each.severity == "warning" for each in diagnostics)
        self.fixable += sum(any(fix.safety == "safe" for fix in each.fixes) for each in diagnostics)


def run(
    paths: Sequence[str] = (),
    *,
    format_: str = "full",
    stdin_path: str | None = None,
    fix: bool = False,
    unsafe_fixes: bool = False,
    quiet: bool = False,
    color: str = "auto",
) -> int:
    """Check the paths as the options say; the exit code. Raises Misuse."""
    gc.set_threshold(100_000)  # trees are large and hold no cycles: collecting often only costs time
    if unsafe_fixes and not fix:
        raise Misuse("`--unsafe-fixes` says which fixes `--fix` makes: give both")
    if stdin_path is not None and "-" not in paths:
        raise Misuse("`--path` names standard input: give `-` as the path to read")
    if fix and "-" in paths:
        raise Misuse("`--fix` writes files: it cannot be used with `-`")
    targets = list(_targets(paths or (".",)))
    prepare_output(utf8=format_ not in ("full", "concise"))
    outcome = Outcome()
    write = _writer(format_, colored(color, sys.stdout), outcome)
    safeties = () if not fix else UNSAFE if unsafe_fixes else SAFE
    checks = FileChecks(target for target in targets if target != "-")
    for target in targets:
        try:
            diagnostics = _check(target, checks, stdin_path, safeties, outcome)
        except OSError as error:
            print(f"error: cannot read `{target}`: {error.strerror or error}", file=sys.stderr)
            outcome.unread += 1
            continue
        outcome.count(diagnostics)
        write(diagnostics)
    _finish(format_, outcome)
    if not quiet:
        sys.stdout.flush()
        print(_summary(outcome), file=sys.stderr)
    return 2 if outcome.unread else 1 if outcome.errors else 0


def _targets(paths: Sequence[str]) -> Iterator[str]:
    """The files to check, each once. `-` is standard input. Raises Misuse for what is not there or not ours."""
    from veloxc.project.sources import CHECKED, find_sources

    seen: set[str] = set()
    for name in paths:
        if name == "-" or os.path.isfile(name):
            if name != "-" and not name.endswith(CHECKED):
                raise Misuse(f"cannot check `{name}`: its suffix is none of {' '.join(CHECKED)}")
            found = [name if name == "-" else os.path.normpath(name)]
        elif os.path.isdir(name):
            found = list(find_sources(name))
            if not found:
                raise Misuse(f"there is no .velox, .ts or .tsx file in `{name}`")
        elif os.path.exists(name):
            raise Misuse(f"`{name}` is neither a file nor a folder")
        else:
            raise Misuse(f"there is no file or folder `{name}`")
        for each in found:
            if each not in seen:
                seen.add(each)
                yield each


def _check(
    target: str, checks: FileChecks, stdin_path: str | None, safeties: Sequence[Safety], outcome: Outcome
) -> list[Diagnostic]:
    if target == "-":
        return checks.check_input(sys.stdin.buffer.read(), stdin_path or "stdin.velox")
    source, diagnostics = checks.check(target)
    return _mend(target, checks, source, diagnostics, safeties, outcome) if safeties else diagnostics


def _mend(
    target: str,
    checks: FileChecks,
    source: Source,
    diagnostics: list[Diagnostic],
    safeties: Sequence[Safety],
    outcome: Outcome,
) -> list[Diagnostic]:
    """Apply fixes until none is left, write the file if that changed it, and say what remains."""
    from veloxc.compiler.diagnostics.fixing import apply_fixes, first_fix

    text = source.text
    for _ in range(_ROUNDS):
        fixes = [fix for each in diagnostics if (fix := first_fix(each, safeties))]
        fixed, made = apply_fixes(text, fixes)
        if not made:
            break
        outcome.fixed += made
        text = fixed
        diagnostics = checks.check_text(text, target)
    if text != source.text:
        with open(target, "wb") as file:
            file.write(text.encode("utf-8"))
    return diagnostics


def _writer(format_: str, color: bool, outcome: Outcome) -> Callable[[list[Diagnostic]], None]:
    """How a file's diagnostics go out: at once, or held for the formats that make one document of all."""
    if format_ in ("json", "sarif"):
        return outcome.held.extend

    def write(diagnostics: list[Diagnostic]) -> None:
        if diagnostics:
            from veloxc.compiler.diagnostics.formats import FORMATS

            sys.stdout.write(FORMATS[format_](diagnostics, color))

    return write


def _finish(format_: str, outcome: Outcome) -> None:
    if format_ in ("json", "sarif"):
        from veloxc.compiler.diagnostics.formats import FORMATS

        sys.stdout.write(FORMATS[format_](outcome.held, False))


def _summary(outcome: Outcome) -> str:
    parts = []
    if outcome.fixed:
        parts.append(f"fixed {_count(outcome.fixed, 'mistake')}")
    if outcome.errors or outcome.warnings:
        found = [_count(outcome.errors, "error")] if outcome.errors else []
        found += [_count(outcome.warnings, "warning")] if outcome.warnings else []
        of = f" of {outcome.files}" if outcome.files > 1 else ""
        parts.append(
            f"{' and '.join(found)} in {outcome.faulty}{of} {'file' if outcome.files == 1 else 'files'}"
        )
        if outcome.fixable:
            parts.append(f"{outcome.fixable} can be mended with `--fix`")
    elif outcome.files:
        parts.append(f"no mistakes in {_count(outcome.files, 'file')}")
    if outcome.unread:
        parts.append(f"{_count(outcome.unread, 'file')} could not be read")
    return "; ".join(parts)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
