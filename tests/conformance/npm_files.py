"""200 files of npm packages that ship TypeScript: which they are, and what typescript-estree says of them.

`npm_files.json` holds package, version, path, sha256, number of tree lines and digest of the oracle's tree; never
their text. The packages are fetched with `npm pack` into $VELOXC_CORPUS (default: tests/conformance/.fetched).

    python -m tests.conformance.npm_files fetch            get the packages
    python -m tests.conformance.npm_files select NAME…     choose 200 files of these packages anew, ask, record
    python -m tests.conformance.npm_files paths            print where the files are (for `python -m tests.oracles.compare -`)
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from tests.conformance.fetched import FETCHED, HERE

RECORDED = HERE / "npm_files.json"
WANTED = 200
SIZES = range(600, 60_000)
"""Bytes: smaller files say nothing, larger ones are mostly tables."""


def digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]


def package_folder(name: str, version: str) -> Path:
    """Where a package is unpacked, after `npm pack` if need be."""
    folder = FETCHED / "npm" / f"{name.replace('/', '+')}@{version}"
    if not folder.exists():
        folder.mkdir(parents=True)
        command = ["npm", "pack", f"{name}@{version}", "--silent", "--pack-destination", str(folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        for archive in folder.glob("*.tgz"):
            with tarfile.open(archive) as opened:
                opened.extractall(folder, filter="data")
            archive.unlink()
    return folder


def recorded() -> list[dict[str, Any]]:
    """The files, each with its package's name and version."""
    packages = json.loads(RECORDED.read_text())
    return [
        {**file, "package": package["package"], "version": package["version"]}
        for package in packages
        for file in package["files"]
    ]


def locate(file: dict[str, Any]) -> Path:
    return package_folder(file["package"], file["version"]) / file["path"]


def candidates(folder: Path) -> list[Path]:
    """TypeScript sources of a package that are of a fair size: `.tsx` first, by the hash of their names."""
    found = [
        path
        for path in folder.rglob("*.ts*")
        if path.suffix in (".ts", ".tsx") and not path.name.endswith(".d.ts") and path.stat().st_size in SIZES
    ]

    def order(path: Path) -> tuple[bool, bytes]:
        return path.suffix == ".ts", hashlib.sha256(str(path.relative_to(folder)).encode()).digest()

    return sorted(found, key=order)


def select(names: list[str]) -> None:
    from tests.oracles.estree import ask

    versions = {name: _version(name) for name in names}
    piles = [[(name, path) for path in candidates(package_folder(name, versions[name]))] for name in names]
    rounds = [choice for turn in zip_longest(*piles) for choice in turn if choice]
    chosen = rounds[: WANTED + 40]
    files: dict[str, list[dict[str, Any]]] = {}
    for (name, path), answer in zip(chosen, ask([str(path) for _, path in chosen]), strict=True):
        if "error" in answer or sum(map(len, files.values())) == WANTED:
            continue
        folder = package_folder(name, versions[name])
        files.setdefault(name, []).append(
            {
                "path": str(path.relative_to(folder)),
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
                "lines": len(answer["lines"]),
                "tree": digest(answer["lines"]),
            }
        )
    listed = [{"package": n, "version": versions[n], "files": files[n]} for n in sorted(files)]
    RECORDED.write_text(json.dumps(listed, indent=1) + "\n")


def _version(name: str) -> str:
    command = ["npm", "view", name, "version"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main(arguments: list[str]) -> Iterator[str]:
    if arguments[0] == "select":
        select(arguments[1:])
    for file in recorded():
        path = locate(file)
        if arguments[0] == "paths":
            yield str(path)


if __name__ == "__main__":
    for line in main(sys.argv[1:]):
        print(line)
