"""Diagnostics: the data (`diagnostic`), one class per mistake (by topic), and how they are shown (`render`)."""
