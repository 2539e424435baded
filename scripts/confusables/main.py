"""Makes src/scam/confusables.json from Unicode's confusables (UTS 39), as the package confusable-homoglyphs holds them.

pip install confusable-homoglyphs==3.3.1 && python scripts/confusables/main.py

Kept are single characters beyond ASCII that pass for one of a-z or 0-9, after NFKC and small letters, which the
reader applies first.
"""

import json
import string
import unicodedata
from importlib.resources import files
from pathlib import Path

ASCII = set(string.ascii_lowercase + string.digits)
TARGET = Path(__file__).parents[2] / "src" / "scam" / "confusables.json"

data = json.loads((files("confusable_homoglyphs") / "confusables.json").read_text())
table: dict[str, set[str]] = {}
for character, likes in data.items():
    folded = unicodedata.normalize("NFKC", character).lower()
    if len(character) != 1 or len(folded) != 1 or folded < "\x80":
        continue
    for like in likes:
        if like["c"].lower() in ASCII:
            table.setdefault(like["c"].lower(), set()).add(folded)

lines = {letter: "".join(sorted(seen)) for letter, seen in sorted(table.items())}
TARGET.write_text(json.dumps(lines, ensure_ascii=False, indent=2) + "\n")
