def echo(*values):
    return " ".join(repr(value) for value in values)


def options(first=None, max_items=0, sort_by="none"):
    return f"{first!r} {max_items} {sort_by}"


def collect(*values, **named):
    return f"{values} {sorted(named.items())}"
