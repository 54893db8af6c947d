"""`csr`: the visitor gets the shell at once; the page is put in by the browser."""

from veloxc.runtime.modes.mode import Mode

CSR = Mode("csr", shared=False, cache_control="private, no-store")
