"""The globals `NaN` and `Infinity`."""

from math import inf, nan

NaN = nan
Infinity = inf
