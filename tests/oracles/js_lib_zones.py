"""Writes veloxc/js/date/zone_names.py from what Node calls the time zones: `python -m tests.oracles.js_lib_zones`."""

from __future__ import annotations

import json
import subprocess
import textwrap
from pathlib import Path
from zoneinfo import available_timezones

from veloxc.js.date.zone import Zone, zone_of

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "veloxc" / "js" / "date" / "zone_names.py"
HEAD = '''"""The English names of time zones, as Date.prototype.toString shows them. Written by tests/oracles/js_lib_zones.py.

A line is `standard | summer | zones`; `=` as the summer name stands for a zone that has none.
"""

from __future__ import annotations

from functools import lru_cache

_TABLE = """
'''
TAIL = '''"""


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, str]]:
    names: dict[str, tuple[str, str]] = {}
    for line in _TABLE.strip().replace("\\\\\\n", "").splitlines():
        standard, summer, zones = line.split(" | ")
        for zone in zones.split():
            names[zone] = (standard, standard if summer == "=" else summer)
    return names


def zone_name(zone: str, daylight: bool, minutes: int) -> str:
    """The long name of a zone's standard or summer time; `GMT+05:30` where it has none."""
    names = _names().get(zone)
    if names is not None:
        return names[1 if daylight else 0]
    sign = "-" if minutes < 0 else "+"
    return f"GMT{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
'''


def main() -> None:
    zones = sorted(z for z in available_timezones() if z not in ("localtime", "posixrules", "Factory"))
    node = ["node", str(HERE / "js_lib_zones.mjs")]
    answer = subprocess.run(node, input=json.dumps(zones), capture_output=True, text=True, check=True)
    groups: dict[tuple[str, str], list[str]] = {}
    for zone, names in json.loads(answer.stdout).items():
        groups.setdefault(_pair(zone_of(zone), names), []).append(zone)
    lines = []
    for (standard, summer), members in sorted(groups.items()):
        if standard.startswith("GMT") and summer == "=" and len(standard) > 3:
            continue  # the offset is the name
        text = f"{standard} | {summer} | {' '.join(members)}"
        lines.append(" \\\\\n".join(textwrap.wrap(text, 106, break_on_hyphens=False, break_long_words=False)))
    TARGET.write_text(HEAD + "\n".join(lines) + "\n" + TAIL, encoding="utf-8")
    print(f"{len(lines)} lines for {len(zones)} zones")


def _pair(zone: Zone, names: dict[str, int]) -> tuple[str, str]:
    standard, summer = "", "="
    for name, moment in names.items():
        if len(names) > 1 and zone.is_daylight(moment):
            summer = name
        else:
            standard = name
    return standard, summer


if __name__ == "__main__":
    main()
