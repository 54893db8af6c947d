"""The global `JSON` (ECMA-262 §25.5)."""

from __future__ import annotations

from veloxc.js.json.parse import JSON, json_parse
from veloxc.js.json.stringify import json_stringify

__all__ = ["JSON", "json_parse", "json_stringify"]
