"""`python -m veloxc`."""

import sys

from veloxc.cli.main import main

sys.exit(main())
