"""lib/config.ts, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import array_join

version = array_join([1, 2], ".")
default = {"title": "Blog", "version": version}


__velox__ = (
    "lib/config.ts",
    "5:0=1:7 6:0=3:1",
)
