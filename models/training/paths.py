"""Where things lie. Everything heavy stays outside the repository."""

import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
CURRICULUM = HERE / "curriculum"
MODEL = REPOSITORY / "models" / "text"

#: Research corpora; see the README of that folder for licences and traps.
DATA = Path(os.environ.get("NIGHTLIGHT_DATA", REPOSITORY.parent / "shared" / "data"))
#: Checkpoints, tokenised texts, figures on the way: never committed.
WORK = Path(os.environ.get("NIGHTLIGHT_WORK", HERE / ".work"))
