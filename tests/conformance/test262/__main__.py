"""python -m tests.conformance.test262 --suite DIR [--tier language|built-ins|early-errors] [--sample N] [--jobs 2]

Runs the tests that scope.json.gz lists. Prints what passed by tier, and what failed by cause and folder.
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import re
import sys
import time
from pathlib import Path

from tests.conformance.test262.causes import by_area, grouped
from tests.conformance.test262.execution import Answer, Runner

SCOPE = Path(__file__).parent / "scope.json.gz"
_NAMES = {"builtins": "built-ins", "early": "early-errors"}
_runner: Runner | None = None


def scope(tier: str) -> list[str]:
    """Paths of the tests of a tier, relative to the suite."""
    with gzip.open(SCOPE, "rt", encoding="utf-8") as file:
        found: list[str] = json.load(file)["tiers"][tier]
    return found


def sample(paths: list[str], count: int) -> list[str]:
    """That many of them, evenly spread: always the same ones."""
    if not count or count >= len(paths):
        return paths
    return [paths[index * len(paths) // count] for index in range(count)]


def _judged(path: str) -> tuple[str, Answer]:
    assert _runner is not None
    return path, _runner.run(path)


def run(suite: Path, paths: list[str], jobs: int, seconds: float = 10.0) -> dict[str, Answer]:
    """What became of each test."""
    global _runner
    _runner = Runner(suite, seconds)  # before the pool: its processes are forked from this one
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        return dict(pool.imap_unordered(_judged, paths, chunksize=8))


def show(tier: str, answers: dict[str, Answer], most: int, took: float) -> None:
    failures = sorted((path, each["cause"]) for path, each in answers.items() if not each["passed"])
    warned = sum("warned" in each for each in answers.values())
    passed = len(answers) - len(failures)
    print(f"{tier}: {passed} of {len(answers)} pass ({passed / max(1, len(answers)):.1%}), {took:.0f} s")
    print(
        f"    {warned} of them are programs that `veloxc check` warns of (unknown names, constants assigned)"
    )
    for cause, paths in grouped(failures)[:most]:
        print(f"    {len(paths):5} {cause}\n          {paths[len(paths) // 2]}")
    print("    by folder:", ", ".join(f"{area} {count}" for area, count in by_area(failures)[:most]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--suite", type=Path, required=True, help="a checkout of tc39/test262")
    parser.add_argument("--tier", action="append", choices=["language", "built-ins", "early-errors", *_NAMES])
    parser.add_argument("--sample", type=int, default=0, help="so many tests of each tier")
    parser.add_argument("--part", default="0/1", help="I/N: the I-th of N parts")
    parser.add_argument("--only", default="", help="tests whose path this regular expression finds")
    parser.add_argument("--from", dest="list", type=Path, help="the tests in this file, one a line")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--causes", type=int, default=25, help="how many causes are shown")
    parser.add_argument("--write", type=Path, help="add failures to this file: path, tab, cause")
    options = parser.parse_args()
    for name in options.tier or ["language", "built-ins", "early-errors"]:
        tier = _NAMES.get(name, name)
        part, parts = map(int, options.part.split("/"))
        paths = [path for path in scope(tier) if re.search(options.only, path)][part::parts]
        if options.list:
            wanted = {line.split("\t")[0] for line in options.list.read_text("utf-8").splitlines()}
            paths = [path for path in paths if path in wanted]
        started = time.monotonic()
        answers = run(options.suite, sample(paths, options.sample), options.jobs)
        show(tier, answers, options.causes, time.monotonic() - started)
        sys.stdout.flush()
        if options.write:
            with options.write.open("a", encoding="utf-8") as file:
                for path, answer in sorted(answers.items()):
                    if not answer["passed"]:
                        file.write(f"{path}\t{answer['cause'].splitlines()[0] if answer['cause'] else ''}\n")


if __name__ == "__main__":
    main()
