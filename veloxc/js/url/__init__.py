"""URL and URLSearchParams. Source: WHATWG URL.

`parser` is the state machine, `host`, `idna` and `percent` read the parts, `record` holds them and writes them;
`url` and `search_params` are the objects.
"""

from veloxc.js.url.parser import parse_url
from veloxc.js.url.search_params import URLSearchParams
from veloxc.js.url.url import URL

__all__ = ["URL", "URLSearchParams", "parse_url"]
