"""
Our own lines, never twice the same: a small model learns 20,000 lines by heart within three epochs and then knows their
words instead of what they do. Only for training, on tokens.
"""

from dataclasses import dataclass

import numpy as np

from windows import BODY

#: How often an everyday message is put before or after a line; how often tokens are left out, and which share of them.
JOINED, THINNED, DROPPED = 0.15, 0.5, 0.1
#: Pieces that are never left out: a defence without its "not" is an attack.
NEGATIONS = [
    "▁not", "▁no", "▁don", "▁dont", "▁never", "▁isn", "▁aren", "▁won", "▁didn", "▁doesn", "▁can", "▁cannot", "▁cant", "▁wasn", "▁wouldn",
    "▁haven", "▁couldn", "'", "’", "t", "n", "▁nor", "▁without", "▁stop", "不", "没", "别", "没有", "不是", "不要", "不能", "无",
    "▁nicht", "▁kein", "▁ne", "▁pas", "▁non", "▁nunca", "▁não", "▁не", "▁нет", "▁नहीं", "▁لا", "안", "▁안", "▁không", "▁tidak", "▁nie",
    "▁niet", "▁geen",
]  # fmt: skip
#: A shorter line keeps all of them: "i hate you" without a word says something else.
LEAST = 5


@dataclass
class Variation:
    #: Tokens of everyday messages, by language.
    everyday: dict[int, list[np.ndarray]]
    #: Ids of NEGATIONS.
    negations: np.ndarray
    rng: np.random.Generator

    def __call__(self, tokens: np.ndarray, marks: np.ndarray, language: int) -> tuple[np.ndarray, np.ndarray]:
        """The line's tokens and marks (n,), thinned or joined with an everyday message of its language."""
        rng = self.rng
        if len(tokens) >= LEAST and rng.random() < THINNED:
            kept = (rng.random(len(tokens)) >= DROPPED) | np.isin(tokens, self.negations)
            tokens, marks = tokens[kept], marks[kept]
        others = self.everyday.get(language)
        if others and rng.random() < JOINED:
            other = others[rng.integers(len(others))]
            if len(other) + len(tokens) <= BODY:
                pair = [(tokens, marks), (other, np.full(len(other), -1, marks.dtype))]
                first, second = pair if rng.random() < 0.5 else pair[::-1]
                tokens, marks = np.concatenate([first[0], second[0]]), np.concatenate([first[1], second[1]])
        return tokens, marks
