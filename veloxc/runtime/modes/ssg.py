"""`ssg`: rendered once, at build, for everybody."""

from veloxc.runtime.modes.mode import Mode

SSG = Mode("ssg", shared=True, cache_control=None)
