"""What a character is; twin of src/text/normalise/kinds.ts."""

import re
import unicodedata
from functools import cache

from .tables import Ranges, read

#: Unicode's Default_Ignorable_Code_Point (zero-width, bidi, variation selectors, tags) and controls but white space.
IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
INVISIBLE, SPACE, LETTER, MARK, DIGIT = 1, 2, 4, 8, 16
WORD = LETTER | MARK | DIGIT
#: Letters of the Latin script.
LATIN = Ranges(read("confusables")["latin"])
SMALL_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


@cache
def kind_of(char: str) -> int:
    category = unicodedata.category(char)
    if category[0] == "Z" or char in "\t\n\v\f\r\x85":
        return SPACE
    kinds = INVISIBLE if IGNORABLE.match(char) else 0
    if category[0] == "L":
        return kinds | LETTER
    if category[0] == "M":
        return kinds | MARK
    return kinds | (DIGIT if category == "Nd" else 0)
