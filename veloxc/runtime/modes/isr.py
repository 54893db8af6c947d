"""`isr`: rendered once for everybody, and again when the stored page has become old (the store decides when)."""

from veloxc.runtime.modes.mode import Mode

ISR = Mode("isr", shared=True, cache_control=None)
