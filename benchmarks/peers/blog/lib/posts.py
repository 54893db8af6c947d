"""The posts, read once."""

import json
import os
from pathlib import Path

posts = json.loads(Path(os.environ["VELOX_ROOT"], "posts.json").read_text())
