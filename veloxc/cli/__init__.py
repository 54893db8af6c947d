"""The command line: `main` is the entry, each command is a file of its own."""
