"""The units of measure that NumberFormat takes, and ICU's type of each. Source: ECMA-402 §6.6 table 2."""

from __future__ import annotations

_TYPES = {
    "area": "acre hectare",
    "concentr": "percent",
    "digital": "bit byte gigabit gigabyte kilobit kilobyte megabit megabyte petabyte terabit terabyte",
    "angle": "degree",
    "duration": "day hour microsecond millisecond minute month nanosecond second week year",
    "length": "centimeter foot inch kilometer meter mile millimeter yard mile-scandinavian",
    "mass": "gram kilogram ounce pound stone",
    "temperature": "celsius fahrenheit",
    "volume": "fluid-ounce gallon liter milliliter",
}
_UNITS = {unit: kind for kind, units in _TYPES.items() for unit in units.split()}


def is_unit(name: str) -> bool:
    """IsWellFormedUnitIdentifier: a sanctioned unit, or two of them with `-per-`."""
    top, per, bottom = name.partition("-per-")
    return top in _UNITS and (not per or bottom in _UNITS)


def unit_skeleton(name: str) -> str:
    """The unit in the words of a skeleton."""
    if name == "percent":
        return "percent"
    return f"unit/{name}"
