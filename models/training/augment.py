"""
Disguises that people use to slip past filters, and honest misspellings: for training, and for the figure "how much is
lost on disguised text". None of them is a rule of the detector.
"""

import random
import unicodedata
from collections import defaultdict
from functools import cache

from pypinyin import Style, lazy_pinyin

LEET = {"a": "4@", "e": "3", "i": "1!", "o": "0", "s": "5$", "t": "7", "b": "8", "g": "9", "l": "1"}
#: A few letters that look alike in other scripts; the runtime's own table is Unicode's.
ALIKE = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "y": "у", "i": "і", "s": "ѕ", "k": "κ", "n": "ո", "u": "υ"}
KEYS = {"a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x"}
EMOJI = ["😂", "💀", "😭", "🙄", "😊", "❤️", "👍", "🤡", "✨", "😡"]
#: Characters written as their two halves, side by side.
SPLIT = {"好": "女子", "的": "白勺", "你": "亻尔", "他": "亻也", "她": "女也", "吗": "口马", "死": "歹匕", "骂": "口口马", "打": "扌丁", "胖": "月半", "肥": "月巴", "滚": "氵衮", "傻": "亻㑩", "蠢": "春虫虫", "丑": "丑", "烦": "火页", "朋": "月月", "说": "讠兑", "给": "纟合", "钱": "钅戋", "骗": "马扁", "们": "亻门", "吃": "口乞", "群": "君羊"}


def _words(text: str) -> list[str]:
    return text.split(" ")


def leet(text: str, r: random.Random) -> str:
    return "".join(r.choice(LEET[c.lower()]) if c.lower() in LEET and r.random() < 0.25 else c for c in text)


def alike(text: str, r: random.Random) -> str:
    return "".join(ALIKE[c.lower()] if c.lower() in ALIKE and r.random() < 0.3 else c for c in text)


def spaced(text: str, r: random.Random) -> str:
    """One or two of the longer words with a sign between all letters."""
    words = _words(text)
    long = [i for i, w in enumerate(words) if len(w) >= 4]
    mark = r.choice([" ", " ", ".", "-", "*", "_"])
    for i in r.sample(long, min(len(long), r.randint(1, 2))):
        words[i] = mark.join(words[i])
    return " ".join(words)


def stretched(text: str, r: random.Random) -> str:
    return "".join(c * r.randint(2, 5) if c.isalpha() and r.random() < 0.08 else c for c in text)


def typos(text: str, r: random.Random) -> str:
    out = []
    for c in text:
        x = r.random()
        if not c.isalpha() or x > 0.09:
            out.append(c)
        elif x < 0.03:
            continue
        elif x < 0.05 and out:
            out.insert(len(out) - 1, c)
        elif x < 0.07:
            out.append(r.choice(KEYS.get(c.lower(), c)))
        else:
            out.append(c * 2)
    return "".join(out)


def vowels(text: str, r: random.Random) -> str:
    return " ".join(w[0] + "".join(c for c in w[1:] if c.lower() not in "aeiou") if len(w) > 3 and r.random() < 0.4 else w for w in _words(text))


def bare(text: str, r: random.Random) -> str:
    """Without diacritics."""
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")).replace("đ", "d").replace("ł", "l").replace("ß", "ss")


def emoji(text: str, r: random.Random) -> str:
    words = _words(text)
    for _ in range(r.randint(1, 4)):
        words.insert(r.randint(0, len(words)), r.choice(EMOJI))
    return " ".join(words)


def censored(text: str, r: random.Random) -> str:
    words = _words(text)
    long = [i for i, w in enumerate(words) if len(w) >= 4 and w.isalpha()]
    for i in r.sample(long, min(len(long), r.randint(1, 2))):
        at = r.randrange(1, len(words[i]) - 1)
        words[i] = words[i][:at] + r.choice("*#_") + words[i][at + 1 :]
    return " ".join(words)


def glued(text: str, r: random.Random) -> str:
    return "".join(c for c in text if c != " " or r.random() > 0.4)


def shouted(text: str, r: random.Random) -> str:
    return text.upper() + r.choice(["", "!!!", "!!1!", "???"])


@cache
def _sounds() -> dict[str, list[str]]:
    by_sound = defaultdict(list)
    for code in range(0x4E00, 0x9FA6):
        c = chr(code)
        try:
            c.encode("gb2312")
        except UnicodeEncodeError:
            continue
        by_sound[lazy_pinyin(c)[0]].append(c)
    return by_sound


def _some(text: str, r: random.Random, change, share: float) -> str:
    return "".join(change(c) if "\u4e00" <= c <= "\u9fff" and r.random() < share else c for c in text)


def pinyin(text: str, r: random.Random) -> str:
    return _some(text, r, lambda c: lazy_pinyin(c)[0], 0.2)


def initials(text: str, r: random.Random) -> str:
    return _some(text, r, lambda c: lazy_pinyin(c, style=Style.FIRST_LETTER)[0], 0.15)


def homophones(text: str, r: random.Random) -> str:
    return _some(text, r, lambda c: r.choice(_sounds().get(lazy_pinyin(c)[0], [c])), 0.2)


def halves(text: str, r: random.Random) -> str:
    return "".join(SPLIT.get(c, c) for c in text)


def parted(text: str, r: random.Random) -> str:
    mark = r.choice([" ", ".", "·", "*", "-", "丨"])
    return "".join(c + mark if "\u4e00" <= c <= "\u9fff" and r.random() < 0.4 else c for c in text)


def wide(text: str, r: random.Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


LATIN = [leet, leet, alike, spaced, spaced, stretched, typos, typos, vowels, bare, emoji, censored, glued, shouted]
CHINESE = [pinyin, initials, homophones, homophones, halves, parted, parted, wide, emoji]
OTHER = [typos, spaced, stretched, emoji, parted]


def disguise(text: str, lang: str, r: random.Random) -> str:
    """One change, sometimes two."""
    ways = CHINESE if lang in ("zh", "ja") else OTHER if lang in ("ru", "ar", "hi", "ko") else LATIN
    for _ in range(1 + (r.random() < 0.25)):
        text = r.choice(ways)(text, r)
    return text
