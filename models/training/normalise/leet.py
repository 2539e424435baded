"""Digits and signs that stand for letters; twin of src/text/normalise/leet.ts and leet-words.ts."""

import re

from .glyphs import Glyphs, widen
from .kinds import DIGIT, LETTER, MARK, kind_of

_LETTERS = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "$": "s"}
_DOUBLED = _LETTERS | {"1": "l"}
_KEPT = re.compile(r"(?:b4|c3p|gt3|h1b|m4a|mp[34]|ps[1345]|(?:any|every|no|only|some)1)")
_UNSPEAKABLE = re.compile(r"[b-df-hj-np-tv-xz]{5}")
_DIGITS = re.compile(r"[a-z]+(?:(?:([0-9$])\1?)[a-z]+)+")
_AT = re.compile(r"[b-df-hj-np-tv-xz]{1,2}@[b-df-hj-np-tv-xz][a-z]{0,3}")
_LEAST_LETTERS = 3
_BEGUN = re.compile(
    r"idiot(?:[aes]|ic)?|imbecil(?:e?s?)|stupid(?:er|est|ly)?|estupid[ao]s?|suck(?:s|er|ers)?|scum(?:bags?)?|sicko|suicide|evil|obese|ignorant"
)
_BEGUN_BY_L = re.compile(r"losers?|lame")
_SIGN_FIRST = re.compile(r"[01345$][a-z01345$]*[a-z]")
_BOUND = frozenset("@#$_/\\=&%+")
_SIGNS = frozenset("0123456789@$")
_KEYCAP = "\u20e3"
_LONGEST = 24


def _read_begun(word: str) -> str | None:
    if not _SIGN_FIRST.fullmatch(word):
        return None
    plain = re.sub(r"[01345$]", lambda m: _LETTERS[m[0]], word)
    if _BEGUN.fullmatch(plain):
        return plain
    other = "l" + plain[1:]
    return other if word[0] == "1" and _BEGUN_BY_L.fullmatch(other) else None


def _read(word: str) -> str | None:
    if _AT.fullmatch(word):
        return word.replace("@", "a")
    begun = _read_begun(word)
    if begun is not None:
        return begun
    if not _DIGITS.fullmatch(word) or re.search(r"[26789]", word) or _KEPT.match(word):
        return None
    letters = re.sub(r"[^a-z]", "", word)
    signs = len(word) - len(letters)
    if len(letters) < _LEAST_LETTERS or signs * 2 > len(letters) + 1 or not re.search(r"[g-z]", letters):
        return None
    if re.search(r"[5$]", word) and not re.search(r"[a-z]{2}", word):
        return None
    if re.search(r"[0-9][ks]\Z", word):
        return None
    if "4" in word and re.search(r"[aeiouy]", word.split("4")[0]):
        return None
    plain = re.sub(r"([0-9$])\1|[0-9$]", lambda m: _DOUBLED[m[1]] * 2 if m[1] else _LETTERS[m[0]], word)
    return None if _UNSPEAKABLE.search(plain) else plain


def _plain(glyphs: Glyphs, first: int, last: int, following: int) -> str | None:
    if last - first > _LONGEST:
        return None
    word = "".join([g[0] for g in glyphs[first:last]])
    plain = _read(re.sub(r"(?<=[0-9])\u20e3", "", word))
    after = "".join([g[0] for g in glyphs[following : following + 4]])
    # The second half of a British postcode.
    return None if plain is None or re.match(r"[0-9][a-z]{2}(?: |\Z)", after) else plain


def fold_leet(glyphs: Glyphs) -> Glyphs:
    if not any(g[0] in _SIGNS for g in glyphs):
        return glyphs
    out: Glyphs = []
    first = 0
    while first < len(glyphs):
        last = first
        while last < len(glyphs) and glyphs[last][0] != " ":
            last += 1
        start, end = first, last
        while start < end and not _belongs(glyphs[start][0]):
            start += 1
        while end > start and not _belongs(glyphs[end - 1][0]):
            end -= 1
        signs = any(g[0] in _SIGNS for g in glyphs[start:end])
        plain = _plain(glyphs, start, end, last + 1) if signs else None
        if plain is None:
            out += glyphs[first : last + 1]
        else:
            out += glyphs[first:start]
            letters = iter(plain)
            for char, s, e in glyphs[start:end]:
                if char == _KEYCAP:
                    widen(out, e)
                else:
                    out.append((next(letters), s, e))
            out += glyphs[end : last + 1]
        first = last + 1
    return out


def _belongs(char: str) -> bool:
    return kind_of(char) & (LETTER | MARK | DIGIT) != 0 or char in _BOUND
