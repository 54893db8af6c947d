"""`veloxc compile`: pages, components and modules to Python, one file or a whole project."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from veloxc.cli.stages import STAGES, stage_text
from veloxc.cli.terminal import Misuse, color_option, colored, format_option, prepare_output

if TYPE_CHECKING:
    from veloxc.compiler.diagnostics.diagnostic import Diagnostic
    from veloxc.project.compiling import Compilation
    from veloxc.project.workshop import Workshop


@dataclass(frozen=True)
class Options:
    """How to compile and how to say what was wrong."""

    output: Path | None
    cache: bool
    format: str
    color: bool
    quiet: bool
    sourcemap: bool


@click.command(epilog="Exit code: 0 compiled, 1 errors found (nothing is written), 2 misuse.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="DIR", help="Where to write the modules."
)
@click.option("--emit", metavar="STAGES", help=f"Print stages of one file instead: {','.join(STAGES)}.")
@click.option("--watch", is_flag=True, help="Compile again whenever a file changes.")
@click.option("--sourcemap", is_flag=True, help="Write a Source Map v3 beside each module.")
@click.option("--no-cache", is_flag=True, help="Compile everything, and keep nothing for the next run.")
@format_option
@click.option("-q", "--quiet", is_flag=True, help="Leave out the summary line.")
@color_option
def command(
    paths: tuple[str, ...],
    output: Path | None,
    emit: str | None,
    watch: bool,
    sourcemap: bool,
    no_cache: bool,
    format_: str,
    quiet: bool,
    color: str,
) -> int:
    """Compile PATHs to Python: files, or a project's folder (without any: the project of the working directory).

    A single file without -o is printed; a project goes to .velox/compiled.
    """
    for name in paths:
        if not Path(name).exists():
            raise Misuse(f"there is no file or folder `{name}`")
    prepare_output(utf8=True)
    if emit is not None:
        return _emit(paths, emit)
    options = Options(output, not no_cache, format_, colored(color, sys.stderr), quiet, sourcemap)
    root, only = project_of(paths)
    if watch:
        return _watch(root, only, options)
    return _compile(root, only, options)


def project_of(paths: Sequence[str]) -> tuple[Path, list[str] | None]:
    """The project's root, and the files to compile where not all of it is meant. Raises Misuse."""
    from veloxc.project.routes import find_root

    folders = [Path(name) for name in paths if Path(name).is_dir()]
    if folders and len(paths) > 1:
        raise Misuse("give one project folder, or files")
    start = Path(paths[0]) if paths else Path.cwd()
    if folders or not paths:
        root = find_root(start)
        if root is None:
            raise Misuse(
                f"there is no project here: neither `routes/` nor `velox.config.ts` in `{start}` or above it"
            )
        return root, None
    root = find_root(start.absolute().parent) or start.absolute().parent
    try:
        return root, [Path(name).absolute().relative_to(root).as_posix() for name in paths]
    except ValueError:
        raise Misuse("the files belong to different projects") from None


def _compile(root: Path, only: list[str] | None, options: Options) -> int:
    started = time.perf_counter()
    compilation = compile_at(root, only, cached=options.cache)
    show(compilation.diagnostics, options.format, options.color)
    if not compilation.ok:
        return 1
    _deliver(compilation, only, options, started)
    return 0


def _deliver(
    compilation: Compilation,
    only: list[str] | None,
    options: Options,
    started: float,
    *,
    watching: bool = False,
) -> None:
    """Print the one file, or write all of them and say so; of a round in which nothing changed, nothing is said."""
    if options.output is None and only is not None and len(only) == 1:
        if compilation.compiled or not watching:
            sys.stdout.write(compilation.files[only[0]].python or "")
            sys.stdout.flush()
        return
    folder = options.output or compilation.project.root / ".velox" / "compiled"
    changed = _write(compilation, folder, options.sourcemap)
    if not options.quiet and (changed or not watching):
        seconds = time.perf_counter() - started
        total = len(compilation.files)
        print(
            f"{total} {'file' if total == 1 else 'files'}: {compilation.compiled} compiled, {len(changed)} written"
            f" to {_shown(folder)} in {seconds:.2f} s",
            file=sys.stderr,
        )


def compile_at(root: Path, only: Iterable[str] | None, *, cached: bool = True) -> Compilation:
    """Read and compile a project, with a progress bar on a terminal. Raises Misuse for what cannot be read."""
    from veloxc.cli.progress import ProgressBar
    from veloxc.project.cache import Cache
    from veloxc.project.compiling import compile_project
    from veloxc.project.linking import read_project
    from veloxc.project.routes import is_project

    cache = Cache(root / ".velox" / "cache" if cached and is_project(root) else None)
    try:
        project = read_project(root, cache, only)
    except UnicodeDecodeError as error:
        raise Misuse(f"a file is not UTF-8: {error}") from None
    except OSError as error:
        raise Misuse(f"cannot read `{error.filename}`: {error.strerror}") from None
    with ProgressBar("compiling") as bar:
        return compile_project(project, cache, progress=bar)


def show(diagnostics: Sequence[Diagnostic], format_: str, color: bool) -> None:
    """Print diagnostics: for people to standard error, for programs to standard output."""
    from veloxc.compiler.diagnostics.formats import FORMATS

    if diagnostics or format_ in ("json", "sarif"):
        stream = sys.stderr if format_ in ("full", "concise") else sys.stdout
        stream.write(FORMATS[format_](list(diagnostics), color))


def _write(compilation: Compilation, folder: Path, sourcemap: bool) -> list[str]:
    from veloxc.project.output import output_files, write_output

    try:
        return write_output(output_files(compilation, sourcemap=sourcemap), folder)
    except OSError as error:
        raise Misuse(f"cannot write `{error.filename or folder}`: {error.strerror}") from None


def _shown(folder: Path) -> str:
    try:
        return folder.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(folder)


def _emit(paths: Sequence[str], emit: str) -> int:
    from veloxc.compiler import compile

    stages = [stage.strip() for stage in emit.split(",")]
    unknown = [stage for stage in stages if stage not in STAGES]
    if unknown:
        raise Misuse(f"there is no stage `{unknown[0]}`: the stages are {', '.join(STAGES)}")
    if len(paths) != 1 or not Path(paths[0]).is_file():
        raise Misuse("`--emit` shows one file: give its path")
    _, only = project_of(paths)
    assert only is not None
    try:
        text = Path(paths[0]).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Misuse(f"cannot read `{paths[0]}`: {error}") from None
    result = compile(text, only[0])
    show(result.diagnostics, "full", colored("auto", sys.stderr))
    for stage in stages:
        try:
            shown = stage_text(result, stage)
        except ValueError as error:
            print(f"error: no `{stage}`: {error}", file=sys.stderr)
            return 1
        if len(stages) > 1:
            print(f"── {stage} " + "─" * (76 - len(stage)))
        sys.stdout.write(shown)
    return 0 if result.ok else 1


def _watch(root: Path, only: list[str] | None, options: Options) -> int:
    """Compile, and again after every change, until the user ends it."""
    from threading import Event

    from veloxc.project.routes import is_project
    from veloxc.project.watching import changes
    from veloxc.project.workshop import Workshop

    workshop = Workshop(root, only=only, keep=options.cache and is_project(root))
    stop = Event()
    try:
        failing = _round(workshop, options, repeated=False)
        workshop.warm_up()
        print("watching for changes; stop with Ctrl-C", file=sys.stderr)
        for changed in changes(root, stop):
            failing = _round(workshop, options, repeated=failing and not changed)
    except KeyboardInterrupt:
        stop.set()
    return 0


def _round(workshop: Workshop, options: Options, *, repeated: bool) -> bool:
    """Compile once, and whether there were mistakes. `repeated`: they were told already."""
    started = time.perf_counter()
    try:
        outcome = workshop.compile()
        if not repeated:
            show(outcome.diagnostics, options.format, options.color)
        if outcome.compilation is not None and outcome.ok:
            _deliver(outcome.compilation, workshop.only, options, started, watching=True)
            return False
    except (OSError, Misuse) as error:
        print(f"error: {error}", file=sys.stderr)
    return True
