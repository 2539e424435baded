"""The generated tables that the runtime reads, too."""

import json
from bisect import bisect_right

from paths import REPOSITORY

_FOLDER = REPOSITORY / "src" / "text" / "normalise" / "data"


def read(name: str) -> dict:
    return json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))


class Ranges:
    """Membership in "first last first last ..." (half-open, ascending)."""

    def __init__(self, bounds: str) -> None:
        self._bounds = [int(b) for b in bounds.split()]

    def __contains__(self, char: str) -> bool:
        return bisect_right(self._bounds, ord(char)) % 2 == 1
