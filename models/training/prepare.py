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
from augment import disguise
from corpora import Row, load
from heads import HEADS, INDEX, LANGUAGES
from normalise import marked, normalise
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


#: Share of the texts that come a second time in disguise: our own, corpora's, and the same of dev for a figure.
DISGUISED = {("curriculum", "train"): 0.4, ("curriculum", "dev"): 1.0, ("", "train"): 0.02, ("", "dev"): 0.06}


def disguised(rows: list[Row]) -> tuple[list[Row], list[int]]:
    """Disguised copies with the labels of their originals, and the row each one is made from."""
    rng = random.Random(11)
    out, origins = [], []
    for i, r in enumerate(rows):
        own = "curriculum" if r.source == "curriculum" else ""
        if r.text.strip() and r.labels and rng.random() < DISGUISED[own, r.split]:
            text = disguise(r.text, r.lang, rng)
            if text != r.text:
                out.append(Row(text, r.lang, r.split, "disguised", r.tier, r.labels))
                origins.append(i)
    return out, origins


def span_labels(tokenizer, text: str, spans) -> np.ndarray | None:
    """1 for every token of which most characters lie in a span, else 0; None where the text cannot be followed."""
    if not spans.endswith("]"):  # Cut off at 300 characters in the corpus: the rest is not known.
        return None
    positions = set(json.loads(spans))
    plain, hits = marked(text, positions)
    if plain != normalise(text):
        return None
    # Metaspace puts a mark in front: offsets are those of the plain text.
    offsets = tokenizer.encode(plain, add_special_tokens=False).offsets
    return np.array([2 * sum(hits[a:b]) > b - a for a, b in offsets], dtype=np.int8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tiers", default="open,research", help="comma-separated; our own lines are always in")
    parser.add_argument("--vocabulary", type=int, default=60_000)
    parser.add_argument("--minimum", type=int, default=3, help="pieces seen less often are dropped")
    parser.add_argument("--keep-vocabulary", action="store_true", help="reuse the tokenizer in WORK, to train on")
    args = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)

    rows = load(tuple(args.tiers.split(",")), unlabelled=True)
    random.Random(7).shuffle(rows)
    copies, origins = disguised(rows)
    origins = [-1] * len(rows) + origins
    rows += copies
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
    # For each token: in a marked span or not; -1 where nobody marked spans.
    marks = [np.full(n, -1, dtype=np.int8) for n in lengths]
    for i, r in enumerate(rows):
        spans = r.extra.pop("spans", None)
        if spans:
            found = span_labels(trimmed, r.text, spans)
            if found is not None and len(found) == lengths[i]:
                marks[i] = found
    sources = sorted({r.source for r in rows})
    np.savez(
        WORK / "rows.npz",
        ids=np.concatenate(ids),
        ends=np.cumsum(lengths),
        targets=targets,
        weights=weights,
        dev=np.array([r.split == "dev" for r in rows]),
        origin=np.array(origins, dtype=np.int32),
        marks=np.concatenate(marks),
        language=np.array([LANGUAGES.index(r.lang) for r in rows], dtype=np.uint8),
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
