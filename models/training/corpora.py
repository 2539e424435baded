"""Reads every corpus and the curriculum into rows of one shape: text, lang, split, source, tier, labels."""

import gzip
import json
from dataclasses import dataclass, field

from labels import CHAT_MAPPINGS, MAPPINGS, Labels, curriculum
from paths import CURRICULUM, DATA

LANGUAGES = ("en", "zh")


@dataclass
class Row:
    text: str
    lang: str
    split: str
    source: str
    tier: str
    labels: Labels
    #: Curriculum only: severity, kind and pair, for figures by group.
    extra: dict = field(default_factory=dict)


def _lines(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _mapped(folder, mappings: dict):
    """Every object in a covered language of every set that has a mapping, with the set's name and its mapping."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        source = path.name.removesuffix(".jsonl.gz")
        mapping = mappings.get(source)
        if mapping is None:
            continue
        for r in _lines(path):
            if r["lang"] in LANGUAGES:
                yield source, mapping, r


def _corpora(tier: str):
    for source, mapping, r in _mapped(DATA / tier, MAPPINGS):
        try:
            labels = mapping(r)
        except KeyError:  # A few rows of some sets came without their label.
            continue
        if labels:
            yield Row(r["text"], r["lang"], r["split"], source, tier, labels)


def _chats(tier: str):
    for source, mapping, r in _mapped(DATA / "conversations" / tier, CHAT_MAPPINGS):
        for turn in r["turns"]:
            if labels := mapping(turn):
                yield Row(turn["text"][:600], r["lang"], r["split"], source, tier, labels)


def _curriculum():
    for lang in LANGUAGES:
        for r in _lines(CURRICULUM / f"lines-{lang}.jsonl"):
            extra = {k: r.get(k) for k in ("severity", "kind", "pair", "looks_like", "stage")}
            yield Row(r["text"], lang, r["split"], "curriculum", "own", curriculum(r), extra)


def _merge(rows: list[Row]) -> Row:
    """One text that several corpora (or coders) labelled: the weighted mean of what each says, per head."""
    first = rows[0]
    merged: Labels = {}
    for head in {h for r in rows for h in r.labels}:
        said = [r.labels[head] for r in rows if head in r.labels]
        weight = sum(w for _, w in said)
        mean = sum(t * w for t, w in said) / weight
        merged[head] = (mean, weight / len(said))
    return Row(first.text, first.lang, first.split, first.source, first.tier, merged, first.extra)


def load(tiers: tuple[str, ...]) -> list[Row]:
    """All rows of the given tiers ("open", "research") plus our own, one a text; dev wins over train."""
    rows = list(_curriculum())
    for tier in tiers:
        rows += _corpora(tier)
        rows += _chats(tier)
    by_text: dict[str, list[Row]] = {}
    for row in rows:
        key = " ".join(row.text.lower().split())
        if key:
            by_text.setdefault(key, []).append(row)
    out = []
    for same in by_text.values():
        # A text that any corpus keeps for dev must not be trained on through another corpus.
        dev = [r for r in same if r.split == "dev"]
        out.append(_merge(dev or same))
    return out
