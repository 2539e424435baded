"""Small capitals and split Chinese characters; twin of src/text/normalise/small-capitals.ts, split-characters.ts."""

from .glyphs import Glyphs
from .kinds import SMALL_LETTERS, WORD, kind_of
from .tables import read

_CAPITALS = read("small-capitals")
SMALL_CAPITALS = dict(zip(_CAPITALS["shown"], _CAPITALS["letters"]))
PAIRS = read("split-characters")["pairs"]
_WHOLES = {(radical, p[i]): p[i + 1] for radical, p in PAIRS.items() for i in range(0, len(p), 2)}


def fold_small_capitals(glyphs: Glyphs) -> Glyphs:
    if not any(g[0] in SMALL_CAPITALS for g in glyphs):
        return glyphs
    out: Glyphs = []
    first = 0
    while first < len(glyphs):
        last = first
        while last < len(glyphs) and kind_of(glyphs[last][0]) & WORD:
            last += 1
        word = glyphs[first:last]
        small = sum(g[0] in SMALL_CAPITALS for g in word)
        plain = sum(g[0] in SMALL_LETTERS for g in word)
        if small >= 2 and small >= plain and small + plain == len(word):
            word = [(SMALL_CAPITALS.get(c, c), s, e) for c, s, e in word]
        out += word
        if last < len(glyphs):
            out.append(glyphs[last])
        first = last + 1
    return out


def fold_split(glyphs: Glyphs) -> Glyphs:
    if not any(g[0] in PAIRS for g in glyphs):
        return glyphs
    out: Glyphs = []
    for char, start, end in glyphs:
        # The whole may be the other half of yet another.
        while out and (whole := _WHOLES.get((out[-1][0], char))):
            char, start = whole, out.pop()[1]
        out.append((char, start, end))
    return out
