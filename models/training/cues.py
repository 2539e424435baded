"""What a turn is besides its words: eight numbers. Twin of src/conversation/cues.ts."""

import math
import re

import numpy as np

NAMES = ["other", "same", "length", "question", "age", "talk", "asks", "group"]
#: A number from 8 to 19 by itself, or a word for years of age.
AGE = re.compile(r"(?<![\d.,:])(?:[89]|1\d)(?![\d.,:]*\d)|[岁歲]")
QUESTION = re.compile(r"[?？؟]")
DECAY = 0.9


def of_text(text: str) -> tuple[float, float, float]:
    """Length, question and age: what does not depend on the chat."""
    units = len(text.strip().encode("utf-16-le", "surrogatepass")) // 2
    return math.log1p(units) / 5, float(bool(QUESTION.search(text))), float(bool(AGE.search(text)))


def of_chat(authors: np.ndarray, fixed: np.ndarray) -> np.ndarray:
    """(turns, 8) from the authors (0: the child) and what `of_text` says of every turn (turns, 3)."""
    out = np.zeros((len(authors), len(NAMES)), dtype=np.float32)
    talk, asks, seen = 0.5, 0.0, {0}
    for i, author in enumerate(authors):
        other = float(author != 0)
        seen.add(int(author))
        talk = DECAY * talk + (1 - DECAY) * other
        asks = DECAY * asks + (1 - DECAY) * other * fixed[i, 1]
        same = float(i > 0 and author == authors[i - 1])
        group = max(0.0, math.log(len(seen)) - math.log(2))
        out[i] = (other, same, *fixed[i], talk, asks, group)
    return out
