"""`console`, and values as Node's console shows them.

`inspect` walks a value, `objects`, `containers`, `functions`, `failures`, `natives` know the kinds of objects,
`layout` puts entries on lines, `format` knows %s and its kind, `console` is the global object.
"""

from veloxc.js.inspection.console import console, console_output
from veloxc.js.inspection.format import format_arguments
from veloxc.js.inspection.inspect import inspect

__all__ = ["console", "console_output", "format_arguments", "inspect"]
