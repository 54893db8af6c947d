"""Strings (ECMA-262 §22.1): `str` values with UTF-16 semantics, and the global `String`."""
