"""Emoji that are letters; twin of src/text/normalise/regional.ts and enclosed.ts."""

import unicodedata

from .glyphs import Glyphs
from .kinds import INVISIBLE, LETTER, MARK, kind_of
from .tables import Ranges

_REGIONAL = 0x1F1E6
REGIONALS = frozenset(chr(_REGIONAL + i) for i in range(26))
ENCLOSED = {chr(first + i): chr(97 + i) for first in (0x1F150, 0x1F170) for i in range(26)}
#: Blood types and parking: emoji in their own right.
_EMOJI = frozenset("\U0001f170\U0001f171\U0001f17e\U0001f17f")
#: Chinese, Japanese and Korean: 血型🅰型 is no word.
_UNSPACED = Ranges("4352 4608 11904 42192 43360 43392 44032 55296 63744 64256 131072 262144")


def fold_regional(glyphs: Glyphs) -> Glyphs:
    if not any(g[0] in REGIONALS for g in glyphs):
        return glyphs
    out: Glyphs = []
    first = 0
    while first < len(glyphs):
        last = first
        while last < len(glyphs) and glyphs[last][0] in REGIONALS:
            last += 1
        row = glyphs[first:last]
        # Flags are pairs without anything between.
        out += [(chr(ord(c) - _REGIONAL + 97), s, e) for c, s, e in row] if len(row) % 2 else row
        if last == first:
            out.append(glyphs[last])
            last += 1
        first = last
    return out


def fold_enclosed(glyphs: Glyphs) -> Glyphs:
    shown = {g[0] for g in glyphs} & ENCLOSED.keys()
    if not shown:
        return glyphs
    spelling = bool(shown - _EMOJI)
    out: Glyphs = []
    first = 0
    while first < len(glyphs):
        # A row of them, with what nobody sees in between.
        last = first
        while last < len(glyphs) and (glyphs[last][0] in ENCLOSED or kind_of(glyphs[last][0]) & (INVISIBLE | MARK)):
            last += 1
        row = glyphs[first:last]
        if spelling or _letter_at(glyphs, first - 1, -1) or _letter_at(glyphs, last, 0):
            row = [(ENCLOSED.get(c, c), s, e) for c, s, e in row]
        out += row
        if last == first:
            out.append(glyphs[last])
            last += 1
        first = last
    return out


def _letter_at(glyphs: Glyphs, i: int, end: int) -> bool:
    """Whether a character, once unfolded, has a letter at this end."""
    if not 0 <= i < len(glyphs):
        return False
    near = unicodedata.normalize("NFKC", glyphs[i][0])[end]
    return kind_of(near) & LETTER != 0 and near not in _UNSPACED
