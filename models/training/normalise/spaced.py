"""Single letters with gaps between them that spell a word; twin of src/text/normalise/spaced.ts."""

import unicodedata

from .glyphs import Glyphs
from .kinds import LATIN, SPACE, WORD, kind_of

_LEAST_SPACED, _LEAST_SIGNED = 4, 5
_SIGNS = frozenset(".-_*~")
_APOSTROPHE = "'"
_ONE_LETTER_WORDS = frozenset("abciknoruxy")
_CODES = (frozenset("abcdefg"), frozenset("acgt"))


def _alone(chars: list[str], i: int) -> bool:
    if i >= len(chars) or chars[i] not in LATIN:
        return False
    near = ([chars[i - 1]] if i else []) + chars[i + 1 : i + 2]
    return not any(kind_of(c) & WORD or c == _APOSTROPHE for c in near)


def _run(chars: list[str], first: int) -> list[int]:
    run = [first]
    if first + 1 == len(chars):
        return run
    sign = chars[first + 1]
    spaced = kind_of(sign) & SPACE
    if not spaced and sign not in _SIGNS:
        return run
    while True:
        at = run[-1] + 1
        after = at
        if spaced:
            while after < len(chars) and kind_of(chars[after]) & SPACE:
                after += 1
        elif chars[at : at + 1] == [sign]:
            after += 1
        if after == at or not _alone(chars, after):
            return run
        run.append(after)


def _spells(letters: list[str], spaced: bool) -> bool:
    if len(letters) < (_LEAST_SPACED if spaced else _LEAST_SIGNED):
        return False
    if sum(c.isascii() for c in letters) * 2 < len(letters):
        return False
    letters = [unicodedata.normalize("NFD", c)[0] for c in letters]
    if len(set(letters)) < 3 or not set(letters) & set("aeiouy"):
        return False
    if sum(c not in _ONE_LETTER_WORDS for c in letters) < 2:
        return False
    if any(code.issuperset(letters) for code in _CODES):
        return False
    ascending = sum(ord(b) == ord(a) + 1 for a, b in zip(letters, letters[1:]))
    return ascending * 2 <= len(letters) - 1


def _word_starts(run: list[int]) -> set[int]:
    """Which letters of a run begin a word: those after a gap that is not as wide as most."""
    widths = [b - a for a, b in zip(run, run[1:])]
    usual = min(set(widths), key=lambda width: (-widths.count(width), width))
    starts = [0] + [n for n, width in enumerate(widths, 1) if width != usual]
    sizes = [b - a for a, b in zip(starts, [*starts[1:], len(run)])]
    # Single letters side by side, or one at the end, would be a run again.
    if any(a == b == 1 for a, b in zip(sizes, [*sizes[1:], 1])):
        return {0}
    return set(starts)


def fold_spaced(glyphs: Glyphs) -> Glyphs:
    chars = [g[0] for g in glyphs]
    out: Glyphs = []
    copied = i = 0
    while i < len(chars):
        if not _alone(chars, i):
            i += 1
            continue
        run = _run(chars, i)
        spaced = i + 1 < len(chars) and kind_of(chars[i + 1]) & SPACE != 0
        if _spells([chars[at] for at in run], spaced):
            out += glyphs[copied:i]
            starts = _word_starts(run)
            for n, at in enumerate(run):
                if n and n in starts:
                    out += glyphs[run[n - 1] + 1 : at]
                out.append(glyphs[at])
            copied = i = run[-1] + 1
        else:
            i = max(i + 1, run[-1])
    return out + glyphs[copied:]
