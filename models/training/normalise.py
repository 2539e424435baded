"""What the runtime does to a text before tokenising it (src/text/normalise), so that training sees the same."""

import re
import unicodedata

#: Unicode's Default_Ignorable_Code_Point (zero-width, bidi, variation selectors, tags) and controls but white space.
_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")
#: Three or more of the same letter or sign say no more than two; digits keep their runs.
_STRETCHED = re.compile(r"([^\d\s])\1{2,}")
MARKS_PER_LETTER = 4


def _limit_marks(text: str) -> str:
    out, marks = [], 0
    for ch in text:
        marks = marks + 1 if unicodedata.category(ch)[0] == "M" else 0
        if marks <= MARKS_PER_LETTER:
            out.append(ch)
    return "".join(out)


def normalise(text: str) -> str:
    text = _SURROGATE.sub("\ufffd", text)
    text = _IGNORABLE.sub("", text)
    # Letter by letter, or a Greek final sigma would depend on its neighbours.
    text = "".join(ch.lower() for ch in unicodedata.normalize("NFKC", _limit_marks(text)))
    text = _SPACE.sub(" ", text)
    return _STRETCHED.sub(r"\1\1", text).strip()
