"""
Writes the corpora's dev rows, labelled as training labels them, to standard output for `npm run bench:quality`:
one JSON object a line, never a file, so that no text of a corpus is left lying anywhere.

    python bench_rows.py lines     text, lang, source, truth (category: true or false; absent: not known), attack, spans
    python bench_rows.py chats     source, lang, label, turns (author 0 is the child)
"""

import json
import sys
from itertools import chain

import chats
from calibration import CATEGORIES
from corpora import Row, _chats, _corpora, _merge
from labels import RELIABLE, Labels

TIERS = ("open", "research")


def known(labels: Labels, heads: list[str]) -> bool | None:
    """Whether one of these heads applies; None where no label is reliable enough to say."""
    said = [labels[h][0] >= 0.5 for h in heads if h in labels and labels[h][1] >= RELIABLE]
    if any(said):
        return True
    return False if len(said) == len(heads) else None


def lines():
    by_text: dict[str, list[Row]] = {}
    for row in chain.from_iterable((*_corpora(tier), *_chats(tier)) for tier in TIERS):
        # A text that several corpora hold counts once, as in training.
        if row.split == "dev" and (key := " ".join(row.text.lower().split())):
            by_text.setdefault(key, []).append(row)
    for same in by_text.values():
        row = _merge(same)
        truth = {c: v for c, heads in CATEGORIES.items() if (v := known(row.labels, heads)) is not None}
        out = {"text": row.text, "lang": row.lang, "source": row.source, "tier": row.tier, "truth": truth}
        if (attack := known(row.labels, ["toxic"])) is not None:
            out["attack"] = attack
        yield out | ({"spans": row.extra["spans"]} if "spans" in row.extra else {})


def conversations():
    for chat in chats.load():
        if chat.split == "dev" and chat.source != "curriculum":
            turns = [{"author": t.author, "text": t.text} for t in chat.turns]
            yield {"source": chat.source, "lang": chat.lang, "label": chat.label, "turns": turns}


def main() -> None:
    what = {"lines": lines, "chats": conversations}.get(sys.argv[1] if len(sys.argv) == 2 else "")
    if what is None:
        sys.exit(__doc__)
    for row in what():
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
