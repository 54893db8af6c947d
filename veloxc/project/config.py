"""The settings of a project: what its `velox.config.ts` says (velox-language.md §12)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Report
from veloxc.compiler.source import Source

FILE = "velox.config.ts"
GLOBAL_STYLES = "styles/global.css"


def read_settings(source: Source, environment: Mapping[str, str]) -> tuple[dict[str, Any], list[Diagnostic]]:
    """The settings in the text of a `velox.config.ts`, and all that is wrong with it."""
    from veloxc.compiler.analyze.site_config import site_config
    from veloxc.compiler.parse import parse
    from veloxc.compiler.parse.validate import validate
    from veloxc.compiler.stack import on_deep_stack

    def read() -> tuple[dict[str, Any], list[Diagnostic]]:
        report = Report(source)
        document = parse(source, report)
        validate(document, source, report)
        settings = {} if report.has_errors else site_config(document, source, report, environment)
        return settings, list(report)

    return on_deep_stack(read)


def settings_of(root: Path, environment: Mapping[str, str]) -> tuple[dict[str, Any], list[Diagnostic]]:
    """The settings of the project at `root`; none where it has no such file. Raises OSError, UnicodeDecodeError."""
    file = root / FILE
    if not file.is_file():
        return {}, []
    return read_settings(Source(file.read_bytes().decode("utf-8"), FILE), environment)


def stylesheets(root: Path, settings: Mapping[str, Any]) -> list[str]:
    """The addresses of the stylesheets of every page: those the settings name, else `styles/global.css` if it is there."""
    named = settings.get("styles")
    if named is None:
        named = [GLOBAL_STYLES] if (root / GLOBAL_STYLES).is_file() else []
    base = (settings.get("app") or {}).get("basePath", "")
    return [f"{base}/{path}" for path in named]
