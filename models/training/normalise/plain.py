"""What every text goes through: invisible characters, compatibility forms, quotes, case, white space, stretches."""

import unicodedata

from .emoji import REGIONALS
from .glyphs import Glyphs, widen
from .kinds import DIGIT, INVISIBLE, MARK, SPACE, kind_of

MARKS_PER_LETTER = 4
#: Typographic apostrophes and quotation marks, for `str.translate`.
QUOTES = {ord(sign): plain for plain, signs in {"'": "‘’‚‛ʼ", '"': "“”„‟"}.items() for sign in signs}


def drop_invisible(glyphs: Glyphs) -> Glyphs:
    out, marks = [], 0
    for glyph in glyphs:
        kind = kind_of(glyph[0])
        if kind & INVISIBLE:
            continue
        marks = marks + 1 if kind & MARK else 0
        if marks <= MARKS_PER_LETTER:
            out.append(glyph)
    return out


def _joins(char: str) -> bool:
    """May compose with the one before: marks, Hangul vowels and finals, half-width voicing signs."""
    return (
        kind_of(char) & MARK != 0
        or "\u1160" <= char <= "\u11ff"
        or "\ud7b0" <= char <= "\ud7ff"
        or char in "\uff9e\uff9f"
        or "\uffa0" <= char <= "\uffdc"
    )


def fold_compatibility(glyphs: Glyphs) -> Glyphs:
    out: Glyphs = []
    first = 0
    while first < len(glyphs):
        last = first + 1
        while last < len(glyphs) and glyphs[last][0] > "\x7f" and _joins(glyphs[last][0]):
            last += 1
        if last == first + 1 and glyphs[first][0] < "\x80":
            out.append(glyphs[first])
        else:
            cluster = "".join([g[0] for g in glyphs[first:last]])
            start, end = glyphs[first][1], glyphs[last - 1][2]
            out += [(c, start, end) for c in unicodedata.normalize("NFKC", cluster)]
        first = last
    return out


def fold_quotes(glyphs: Glyphs) -> Glyphs:
    return [(QUOTES.get(ord(char), char), start, end) for char, start, end in glyphs]


def fold_case(glyphs: Glyphs) -> Glyphs:
    # Letter by letter, or a Greek final sigma would depend on its neighbours.
    return [(c, start, end) for char, start, end in glyphs for c in char.lower()]


def fold_space(glyphs: Glyphs) -> Glyphs:
    last = len(glyphs)
    while last and kind_of(glyphs[last - 1][0]) & SPACE:
        last -= 1
    out: Glyphs = []
    for char, start, end in glyphs[:last]:
        if not kind_of(char) & SPACE:
            out.append((char, start, end))
        elif out and out[-1][0] == " ":
            widen(out, end)
        elif out:
            out.append((" ", start, end))
    return out


def fold_stretched(glyphs: Glyphs) -> Glyphs:
    """At most two of a kind in a row; digits and halves of flags keep their runs."""
    out: Glyphs = []
    before, run = "", 0
    for glyph in glyphs:
        run = run + 1 if glyph[0] == before else 1
        before = glyph[0]
        if run <= 2 or kind_of(before) & DIGIT or before in REGIONALS:
            out.append(glyph)
        else:
            widen(out, glyph[2])
    return out
