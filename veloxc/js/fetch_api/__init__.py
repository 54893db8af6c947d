"""Headers, Request, Response, FormData, Blob, File and fetch. Source: WHATWG Fetch.

`exchange` gives all of it in Python's terms, for servers.
"""

from veloxc.js.fetch_api.blob import Blob, File
from veloxc.js.fetch_api.form_data import FormData
from veloxc.js.fetch_api.headers import Headers
from veloxc.js.fetch_api.request import Request
from veloxc.js.fetch_api.response import Response

__all__ = ["Blob", "File", "FormData", "Headers", "Request", "Response"]
