"""components/Spinner.tsx, compiled by veloxc. Edit that file, not this one."""


def Spinner(write):
    write('<div class="spinner" role="status">Loading…</div>')


default = Spinner


__velox__ = (
    "components/Spinner.tsx",
    "4:0=1:16 5:4=2:10",
)
