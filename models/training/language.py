"""Whose calibration applies to a text. Twin of src/text/language.ts."""

import unicodedata

import numpy as np

from heads import LANGUAGES, OTHER_LANGUAGE

LATIN = ["en", "es", "fr", "de", "pt", "it", "vi", "id", "pl", "nl", "hi"]
SCRIPTS = [
    (("HIRAGANA", "KATAKANA"), 0.1, ["ja"]),
    (("CJK",), 1 / 3, ["zh"]),
    (("HANGUL",), 1 / 3, ["ko"]),
    (("CYRILLIC",), 0.5, ["ru"]),
    (("ARABIC",), 0.5, ["ar"]),
    (("DEVANAGARI",), 0.5, ["hi"]),
    (("LATIN",), 0.0, LATIN),
]
ENOUGH_LETTERS, SURE = 12, 0.5


def language_of(text: str, logits: np.ndarray) -> str:
    """Of a normalised text, from its script and the model's own opinion."""
    names = [unicodedata.name(c, "") for c in text if unicodedata.category(c)[0] == "L"]
    candidates = ["en"] if not names else []
    for prefixes, share, languages in SCRIPTS:
        found = sum(n.startswith(prefixes) for n in names)
        if not candidates and found and found >= share * len(names):
            candidates = languages
    first = candidates[0] if candidates else "en"
    if len(names) < ENOUGH_LETTERS:
        return first
    possible = [o for o in LANGUAGES if o == OTHER_LANGUAGE or o in candidates]
    weights = {o: np.exp(logits[LANGUAGES.index(o)]) for o in possible}
    best = max(candidates or ["en"], key=lambda o: weights.get(o, 0))
    return best if weights.get(best, 0) / sum(weights.values()) >= SURE else first
