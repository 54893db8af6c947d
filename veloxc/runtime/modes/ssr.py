"""`ssr`: rendered for every request, for one visitor."""

from veloxc.runtime.modes.mode import Mode

SSR = Mode("ssr", shared=False, cache_control="private, no-store", streams=True)
