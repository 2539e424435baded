"""
Step 1: corpora and curriculum -> labelled, tokenised rows in WORK, and the trimmed tokenizer.

    python prepare.py [--tiers open,research] [--keep-vocabulary]
"""

import argparse
import json
import random
from collections import Counter

import numpy as np

import tokenizer as tok
from corpora import load
from heads import HEADS, INDEX
from normalise import normalise
from paths import WORK


def trim_vocabulary(texts: list[str], size: int, minimum: int) -> None:
    counts: Counter = Counter()
    full = tok.full()
    for i in range(0, len(texts), 20_000):
        for e in full.encode_batch(texts[i : i + 20_000], add_special_tokens=False):
            counts.update(e.tokens)
    kept, tokenizer_json = tok.trim(counts, size, minimum)
    (WORK / "tokenizer.json").write_text(tokenizer_json, encoding="utf-8")
    np.save(WORK / "kept.npy", np.array(kept, dtype=np.int32))
    print(f"{len(kept):,} pieces kept of {len(counts):,} seen", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tiers", default="open,research", help="comma-separated; our own lines are always in")
    parser.add_argument("--vocabulary", type=int, default=38_000)
    parser.add_argument("--minimum", type=int, default=3, help="pieces seen less often are dropped")
    parser.add_argument("--keep-vocabulary", action="store_true", help="reuse the tokenizer in WORK, to train on")
    args = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)

    rows = load(tuple(args.tiers.split(",")))
    random.Random(7).shuffle(rows)
    texts = [normalise(r.text) for r in rows]
    print(f"{len(rows):,} texts", flush=True)

    if not args.keep_vocabulary:
        trim_vocabulary([t for t, r in zip(texts, rows) if r.split == "train"], args.vocabulary, args.minimum)

    trimmed = tok.load(WORK / "tokenizer.json")
    ids, lengths = [], []
    for i in range(0, len(texts), 20_000):
        for tokens in tok.encode(trimmed, texts[i : i + 20_000]):
            ids.append(np.array(tokens, dtype=np.uint16))
            lengths.append(len(tokens))
    targets = np.zeros((len(rows), len(HEADS)), dtype=np.float32)
    weights = np.zeros_like(targets)
    for i, r in enumerate(rows):
        for head, (target, weight) in r.labels.items():
            targets[i, INDEX[head]], weights[i, INDEX[head]] = target, weight
    sources = sorted({r.source for r in rows})
    np.savez(
        WORK / "rows.npz",
        ids=np.concatenate(ids),
        ends=np.cumsum(lengths),
        targets=targets,
        weights=weights,
        dev=np.array([r.split == "dev" for r in rows]),
        chinese=np.array([r.lang == "zh" for r in rows]),
        source=np.array([sources.index(r.source) for r in rows], dtype=np.uint8),
        sources=np.array(sources),
    )
    details = {i: r.extra for i, r in enumerate(rows) if r.extra}
    (WORK / "details.json").write_text(json.dumps(details, ensure_ascii=False), encoding="utf-8")
    for name, n in Counter((r.source, r.split) for r in rows).most_common():
        print(f"{n:8,} {name[0]} {name[1]}")
    unknown = np.mean(np.concatenate(ids) == tok.UNK)
    print(f"{np.mean(lengths):.1f} tokens on average, {unknown:.4%} unknown")


if __name__ == "__main__":
    main()
