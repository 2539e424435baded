"""
Do single words or the length of our own lines give their labels away? Printed for the curriculum's README.

    python word_cues.py

For each cue its share among harmful and harmless lines, and how well length alone and the cues together tell the two
apart (area under ROC, five folds; .5 is chance).
"""

import re

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import cross_val_predict

from corpora import lines
from paths import CURRICULUM

CUES = {
    "en": {
        "you": r"\b(you|u|ur|your|youre|you're|yours)\b", "i": r"\b(i|im|i'm|my|me|mine)\b", "she": r"\b(she|her|hers)\b",
        "he": r"\b(he|him|his)\b", "we": r"\b(we|us|our)\b", "they": r"\b(they|them|their)\b", "ok": r"\b(ok|okay|k)\b",
        "yes": r"\b(yes|yeah|yep)\b", "no": r"\b(no|not|don't|dont|never)\b", "lol": r"\b(lol|haha\w*|lmao)\b",
        "question": r"\?", "shout": r"!", "emoji": "[\U0001f300-\U0001faff]", "please": r"\b(please|pls|thanks|thank)\b",
    },
    "zh": {
        "你": "你|妳", "我": "我", "她": "她", "他": "他", "我们": "我们|我們|咱", "大家": "大家", "好": "好", "不": "不|没|沒|别",
        "哈哈": "哈哈|笑死", "question": r"[?？吗嗎]", "shout": "[!！]", "emoji": "[\U0001f300-\U0001faff]", "请": "请|請|谢|謝",
    },
}  # fmt: skip


def area(x: np.ndarray, y: np.ndarray) -> float:
    p = cross_val_predict(LogisticRegression(max_iter=300), x, y, cv=5, method="predict_proba")[:, 1]
    return float(roc_auc_score(y, p))


def main() -> None:
    for lang, cues in CUES.items():
        rows = list(lines(CURRICULUM / f"lines-{lang}.jsonl"))
        y = np.array([r["severity"] != "none" for r in rows])
        texts = [r["text"].lower() for r in rows]
        hits = np.array([[bool(re.search(cue, t)) for cue in cues.values()] for t in texts], dtype=float)
        length = np.log([[len(t) + 1] for t in texts])
        print(f"{lang}: {len(rows):,} lines; area from length alone {area(length, y):.3f}, from all cues {area(hits, y):.3f}")
        for n, name in enumerate(cues):
            print(f"  {name:10} harmful {hits[y, n].mean():6.1%}   harmless {hits[~y, n].mean():6.1%}")


if __name__ == "__main__":
    main()
