"""The log of `veloxc serve`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from uvicorn.logging import DefaultFormatter

from veloxc.runtime.traceback import format_error


class Formatter(DefaultFormatter):
    """uvicorn's, but a failure is told in the lines of its page, as `veloxc render` tells it."""

    def formatException(self, ei: Any) -> str:
        root = os.environ.get("VELOX_ROOT")
        return format_error(ei[1], Path(root) if root else None)
