"""Look-alike letters of other scripts; twin of src/text/normalise/confusables.ts."""

from dataclasses import dataclass

from .glyphs import Glyphs
from .kinds import LATIN, LETTER, MARK, WORD, kind_of
from .tables import Ranges, read

_DATA = read("confusables")
LOOKS = {letter: looks for looks, letters in _DATA["letters"].items() for letter in letters}
_SCRIPTS = {name: Ranges(bounds) for name, bounds in _DATA["scripts"].items()}
_GREEK = _SCRIPTS["Greek"]
_LEAST_LETTERS = 3


@dataclass
class _Word:
    first: int
    last: int
    letters: list[str]
    marks: bool

    def __post_init__(self) -> None:
        latin = [c in LATIN for c in self.letters]
        foreign = [c for c in self.letters if c not in LATIN]
        self.latin = sum(latin)
        self.alike = sum(c in LOOKS for c in foreign)
        self.other = len(foreign) - self.alike
        self.changes = sum(a != b for a, b in zip(latin, latin[1:]))
        self.greek = all(c in _GREEK for c in foreign)
        self.scripts = {name for name, ranges in _SCRIPTS.items() if any(c in ranges for c in self.letters)}

    @property
    def disguised(self) -> bool:
        if self.marks or self.other or not self.latin or not self.alike or len(self.letters) < _LEAST_LETTERS:
            return False
        return self.changes > 1 or (self.alike == 1 and not self.greek)

    @property
    def real(self) -> bool:
        if self.latin or len(self.letters) < 2:
            return False
        return any(small not in LOOKS for c in self.letters for small in c.lower())


def _words(glyphs: Glyphs) -> list[_Word]:
    out, first = [], 0
    while first < len(glyphs):
        last = first
        while last < len(glyphs) and kind_of(glyphs[last][0]) & WORD:
            last += 1
        if last > first:
            chars = [g[0] for g in glyphs[first:last]]
            letters = [c for c in chars if kind_of(c) & LETTER]
            out.append(_Word(first, last, letters, any(kind_of(c) & MARK for c in chars)))
        first = last + 1
    return out


def fold_confusables(glyphs: Glyphs) -> Glyphs:
    if not any(g[0] in LOOKS for g in glyphs):
        return glyphs
    words = _words(glyphs)
    written = {script for word in words if word.real for script in word.scripts}
    out = list(glyphs)
    for word in words:
        if word.disguised and not word.scripts & written:
            out[word.first : word.last] = [(LOOKS.get(c, c), s, e) for c, s, e in glyphs[word.first : word.last]]
    return out
