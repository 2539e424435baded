"""
Fast tier, step 1: which texts the small model learns from; written to WORK, never into the repository.

    python fast_texts.py [--tiers open,research]

All of our own lines, everyday chat, up to a quota of every corpus, disguised copies, and long texts in which one
harmful line of ours stands among harmless ones. Only the texts matter: what they are taught is the full model's
answer, so unlabelled ones do as well.
"""

import argparse
import gzip
import json
import random

import corpora
from augment import disguise
from figures import EVERYDAY
from paths import WORK

FILE = "fast-texts.jsonl.gz"
#: Most texts of one set in one language, by split; everyday sets, most of what the tier will see, have their own.
QUOTA = {"train": 2_000, "dev": 900}
EVERYDAY_QUOTA = {"train": 16_000, "dev": 20_000}
OTHER_QUOTA = {"train": 500, "dev": 250}
#: Share of our own lines that come a second time in disguise.
DISGUISED = 0.3
COMPOSITES = {"train": 1_500, "dev": 500}
SEED = 5


def quota(source: str, split: str, lang: str) -> int:
    if source == "curriculum":
        return 1 << 30
    if lang not in ("en", "zh"):
        return OTHER_QUOTA[split]
    return (EVERYDAY_QUOTA if source in EVERYDAY else QUOTA)[split]


def choose(rows: list[corpora.Row], rng: random.Random) -> list[dict]:
    taken: dict[tuple[str, str, str], int] = {}
    out = []
    for r in rows:
        key = (r.source, r.split, r.lang)
        if r.text.strip() and taken.get(key, 0) < quota(*key):
            taken[key] = taken.get(key, 0) + 1
            severity = r.extra.get("severity") or ""
            out.append({"text": r.text, "lang": r.lang, "split": r.split, "source": r.source, "severity": severity})
    own = [r for r in out if r["source"] == "curriculum"]
    copies = [r | {"text": disguise(r["text"], r["lang"], rng), "source": "disguised"} for r in own if rng.random() < DISGUISED]
    return out + copies + composites(own, rng)


def composites(own: list[dict], rng: random.Random) -> list[dict]:
    """One harmful line of ours among four to twelve harmless ones of the same language and split."""
    out = []
    for split, count in COMPOSITES.items():
        for lang in sorted({r["lang"] for r in own}):
            mine = [r for r in own if r["split"] == split and r["lang"] == lang]
            harmful = [r["text"] for r in mine if r["severity"] in ("medium", "high")]
            harmless = [r["text"] for r in mine if r["severity"] == "none"]
            if not harmful or len(harmless) < 20:
                continue
            share = len(mine) / sum(r["split"] == split for r in own)
            for _ in range(round(count * share)):
                lines = rng.choices(harmless, k=rng.randint(4, 12))
                lines.insert(rng.randint(0, len(lines)), rng.choice(harmful))
                text = ("" if lang in ("zh", "ja") else " ").join(lines)
                out.append({"text": text, "lang": lang, "split": split, "source": "composite", "severity": "medium"})
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tiers", default="open,research", help="comma-separated; our own lines are always in")
    args = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    rng = random.Random(SEED)
    rows = corpora.load(tuple(args.tiers.split(",")))
    rng.shuffle(rows)
    chosen = choose(rows, rng)
    rng.shuffle(chosen)
    with gzip.open(WORK / FILE, "wt", encoding="utf-8", compresslevel=3) as file:
        for row in chosen:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{len(chosen):,} texts chosen of {len(rows):,}")


if __name__ == "__main__":
    main()
