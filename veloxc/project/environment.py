"""The `.env` files of a project, read into the environment (velox-language §1)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal


def load_environment(root: Path, stage: Literal["development", "production", "test"]) -> None:
    """Set what the `.env` files name and the real environment does not. Later files win over earlier ones.

    `VELOX_ROOT` is the project's folder, for Python modules that need files beside it: the compiled site lies elsewhere.
    """
    from dotenv import dotenv_values

    os.environ["VELOX_ROOT"] = str(root.absolute())
    found: dict[str, str | None] = {}
    for name in (".env", ".env.local", f".env.{stage}"):
        file = root / name
        if file.is_file():
            found.update(dotenv_values(file, interpolate=True))
    for name, value in found.items():
        if value is not None:
            os.environ.setdefault(name, value)
